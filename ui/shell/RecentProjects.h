// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace lesiondesk
{

/// The folders of the projects that were opened last, newest first, kept in the user's settings.
/// Shown by name only: a path can say more than a screen should.
class RecentProjects
{
public:
    static QStringList folders(); ///< only those that still exist
    static void add(const QString &folder);
    static QString nameOf(const QString &folder);
};

} // namespace lesiondesk
