// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/Database.h"

#include <QStringList>

namespace lesiondesk
{

enum class MigrationOutcome {
    UpToDate,
    Upgraded,
    Newer,  ///< made by a newer program: refused, nothing was changed
    Failed, ///< a step failed: the database is as it was before that step
};

struct Migration {
    int version = 0;
    QString name;
    QString sql;
};

/// Brings a database to the newest schema: numbered SQL files, one transaction a step, a copy of
/// the file beside it before the first step of an upgrade. The version is SQLite's user_version.
class Migrator
{
public:
    /// The steps of :/schema/NNNN_what.sql, in order.
    static std::vector<Migration> builtIn();

    explicit Migrator(std::vector<Migration> migrations = builtIn());
    MigrationOutcome migrate(Database &database);
    /// Compares without changing anything: UpToDate, Newer, or Failed with error() set when older.
    MigrationOutcome check(Database &database);
    /// One sentence after Newer and Failed.
    QString error() const { return m_error; }

    /// Cuts SQL at the semicolons that end statements: strings, comments and trigger bodies
    /// (BEGIN … END) stay whole.
    static QStringList statements(const QString &sql);

private:
    Result<int> versionOf(Database &database);
    int newest() const { return m_migrations.empty() ? 0 : m_migrations.back().version; }
    MigrationOutcome fail(const QString &message, MigrationOutcome outcome);

    std::vector<Migration> m_migrations;
    QString m_error;
};

} // namespace lesiondesk
