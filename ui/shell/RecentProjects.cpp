// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/RecentProjects.h"

#include <QFileInfo>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr qsizetype kMost = 8;

} // namespace

QStringList RecentProjects::folders()
{
    QStringList existing;
    for (const QString &folder : QSettings().value(u"projects/recent"_s).toStringList()) {
        if (QFileInfo(folder).isDir())
            existing << folder;
    }
    return existing;
}

void RecentProjects::add(const QString &folder)
{
    QStringList all = folders();
    all.removeAll(folder);
    all.prepend(folder);
    QSettings().setValue(u"projects/recent"_s, QStringList(all.mid(0, kMost)));
}

QString RecentProjects::nameOf(const QString &folder)
{
    const QString name = QFileInfo(folder).fileName();
    return name.endsWith(u".lesion"_s) ? name.chopped(7) : name;
}

} // namespace lesiondesk
