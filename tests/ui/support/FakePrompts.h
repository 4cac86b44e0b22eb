// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/Prompts.h"

#include <QStringList>

namespace lesiondesk::test
{

/// Answers every question as the test says and remembers what was asked.
class FakePrompts final : public Prompts
{
public:
    bool answer = true;                ///< to confirm()
    std::optional<QString> textAnswer; ///< to text(); none cancels
    QString fileAnswer;                ///< to openFile, openFolder and saveFile
    QStringList asked;                 ///< "title: text" of every confirm() and text()
    QStringList errors;                ///< the text of every showError()

    bool confirm(QWidget *, const QString &title, const QString &text, const QString &) override
    {
        asked << title + QStringLiteral(": ") + text;
        return answer;
    }
    void showError(QWidget *, const QString &, const QString &text) override { errors << text; }
    std::optional<QString> text(QWidget *, const QString &title, const QString &label,
                                const QString &) override
    {
        asked << title + QStringLiteral(": ") + label;
        return textAnswer;
    }
    QString openFile(QWidget *, const QString &, const QString &) override { return fileAnswer; }
    QString openFolder(QWidget *, const QString &) override { return fileAnswer; }
    QString saveFile(QWidget *, const QString &, const QString &, const QString &) override
    {
        return fileAnswer;
    }
};

} // namespace lesiondesk::test
