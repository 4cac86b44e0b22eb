// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Console.h"

#include <csignal>
#include <cstdio>
#include <unistd.h>

namespace lesiondesk::cli
{

namespace
{

// A signal handler may only reach lock-free atomics: the feedback's flag is one.
Feedback *g_feedback = nullptr;

void onSignal(int)
{
    if (g_feedback)
        g_feedback->cancel();
}

void write(std::FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fflush(stream);
}

} // namespace

void Console::line(const QString &text)
{
    write(stdout, text);
}

void Console::json(const QJsonDocument &document)
{
    write(stdout, QString::fromUtf8(document.toJson(QJsonDocument::Indented)).trimmed());
}

void Console::jsonPiece(const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
}

void Console::note(const QString &text)
{
    write(stderr, text);
}

void Console::prepareFeedback()
{
    const bool terminal = ::isatty(STDERR_FILENO) != 0;
    m_feedback = std::make_unique<Feedback>([terminal](const Progress &progress) {
        const QString text = progress.total > 0 ? QStringLiteral("%1/%2 %3")
                                                      .arg(progress.done)
                                                      .arg(progress.total)
                                                      .arg(progress.text)
                                                : progress.text;
        if (terminal) {
            const QByteArray bytes = "\r\033[K" + text.toUtf8();
            std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
            if (progress.total > 0 && progress.done == progress.total)
                std::fputc('\n', stderr);
            std::fflush(stderr);
        }
    });
    g_feedback = m_feedback.get();
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
}

} // namespace lesiondesk::cli
