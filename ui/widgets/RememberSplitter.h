// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QSplitter>

namespace lesiondesk
{

/// Gives a splitter the sizes that it had last time, and keeps them whenever they are changed by
/// hand. `key` is the name among the settings: "datasets/splitter".
inline void rememberSplitter(QSplitter *splitter, const QString &key)
{
    splitter->restoreState(QSettings().value(key).toByteArray());
    QObject::connect(splitter, &QSplitter::splitterMoved, splitter,
                     [splitter, key] { QSettings().setValue(key, splitter->saveState()); });
}

} // namespace lesiondesk
