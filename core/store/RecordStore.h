// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Clock.h"
#include "core/store/Database.h"

#include <QDateTime>
#include <QJsonObject>

#include <vector>

namespace lesiondesk
{

/// The project's diary: every import, split, run and closed round leaves one entry.
class RecordStore
{
public:
    struct Entry {
        qint64 id = 0;
        QString kind;
        QJsonObject parameters;
        QString inputHash;
        QJsonObject result;
        QDateTime created;
    };
    explicit RecordStore(Database &database) : m_db(database) {}

    Result<void> add(const QString &kind, const QJsonObject &parameters, const QString &inputHash,
                     const QJsonObject &result, const Clock &clock);
    Result<std::vector<Entry>> all(); ///< newest first

private:
    Database &m_db;
};

} // namespace lesiondesk
