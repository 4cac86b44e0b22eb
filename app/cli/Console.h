// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/jobs/Feedback.h"

#include <QJsonDocument>
#include <QString>

#include <memory>

namespace lesiondesk::cli
{

/// What a command may use of the outside: stdout for its result, stderr for everything else.
class Console
{
public:
    explicit Console(bool json) : m_json(json) {}

    bool wantsJson() const { return m_json; }
    /// One line on stdout, for people.
    void line(const QString &text);
    /// The one JSON document on stdout.
    void json(const QJsonDocument &document);
    /// A piece of a JSON document that is too large to be held: the caller writes all of it.
    void jsonPiece(const QByteArray &bytes);
    /// One line on stderr.
    void note(const QString &text);
    /// A Feedback that writes progress to stderr and is cancelled by Ctrl+C (SIGINT, SIGTERM).
    Feedback &feedback() { return *m_feedback; }
    const Clock &clock() const { return m_clock; }

    /// Prepares feedback(); called once by main.
    void prepareFeedback();

private:
    bool m_json;
    SystemClock m_clock;
    std::unique_ptr<Feedback> m_feedback;
};

/// For CLI11, which works on std::string.
inline QString text(const std::string &value)
{
    return QString::fromStdString(value);
}

} // namespace lesiondesk::cli
