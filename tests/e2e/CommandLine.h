// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QProcess>
#include <QStringList>

namespace lesiondesk::test
{

/// What one call of the real lesiondesk-cli gave back.
struct CommandResult {
    int exitCode = -1;
    QByteArray out;
    QString err;

    QJsonDocument json() const { return QJsonDocument::fromJson(out); }
};

/// Runs the program that was just built and waits for its end.
inline CommandResult runCommand(const QStringList &arguments, int timeoutMs = 300'000)
{
    QProcess process;
    process.start(qEnvironmentVariable("LESIONDESK_CLI"), arguments);
    CommandResult result;
    if (!process.waitForFinished(timeoutMs)) {
        process.kill();
        process.waitForFinished();
        result.err = QStringLiteral("timed out");
        return result;
    }
    result.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    result.out = process.readAllStandardOutput();
    result.err = QString::fromUtf8(process.readAllStandardError());
    return result;
}

} // namespace lesiondesk::test

/// The call must end with exit code 0; else its stderr is the failure's text.
#define LD_MUST_RUN(variable, ...)                                                                 \
    const auto variable = lesiondesk::test::runCommand(QStringList{__VA_ARGS__});                  \
    QVERIFY2(variable.exitCode == 0, qPrintable(variable.err))
