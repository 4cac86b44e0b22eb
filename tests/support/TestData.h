// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileInfo>
#include <QString>

namespace lesiondesk::test
{

/// A file or folder of the shared real data (../shared/data beside the checkout, or where
/// LESIONDESK_TEST_DATA says); empty when it is not there: the test then skips with a message.
inline QString sharedData(const QString &relative)
{
    const QString given = qEnvironmentVariable("LESIONDESK_TEST_DATA");
    const QString root =
        given.isEmpty() ? QStringLiteral(LESIONDESK_SOURCE_DIR "/../shared/data") : given;
    const QFileInfo file(root + u'/' + relative);
    return file.exists() ? file.canonicalFilePath() : QString();
}

/// A small committed fixture in tests/data.
inline QString testData(const QString &relative)
{
    return QStringLiteral(LESIONDESK_SOURCE_DIR "/tests/data/") + relative;
}

} // namespace lesiondesk::test
