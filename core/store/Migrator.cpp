// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Migrator.h"

#include "core/base/Files.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

std::vector<Migration> Migrator::builtIn()
{
    std::vector<Migration> migrations;
    for (const QFileInfo &file :
         QDir(u":/schema"_s).entryInfoList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        const auto sql = readFile(file.filePath());
        migrations.push_back({file.baseName().section(u'_', 0, 0).toInt(), file.fileName(),
                              sql ? QString::fromUtf8(*sql) : QString()});
    }
    return migrations;
}

Migrator::Migrator(std::vector<Migration> migrations) : m_migrations(std::move(migrations)) {}

Result<int> Migrator::versionOf(Database &database)
{
    LD_TRY_ASSIGN(const QVariant version, database.value(u"PRAGMA user_version"_s));
    return version.toInt();
}

MigrationOutcome Migrator::fail(const QString &message, MigrationOutcome outcome)
{
    m_error = message;
    return outcome;
}

MigrationOutcome Migrator::check(Database &database)
{
    const auto version = versionOf(database);
    if (!version)
        return fail(version.error().message, MigrationOutcome::Failed);
    if (*version > newest())
        return fail(
            u"The project was made by a newer LesionDesk (schema %1, this program knows %2): "
            "open it with that version or a later one."_s.arg(*version)
                .arg(newest()),
            MigrationOutcome::Newer);
    if (*version < newest())
        return fail(
            u"The project was made by an older LesionDesk (schema %1, this program uses %2): "
            "open it once in the window or with a command that writes, to bring it up to date."_s
                .arg(*version)
                .arg(newest()),
            MigrationOutcome::Failed);
    return MigrationOutcome::UpToDate;
}

MigrationOutcome Migrator::migrate(Database &database)
{
    const auto version = versionOf(database);
    if (!version)
        return fail(version.error().message, MigrationOutcome::Failed);
    if (*version >= newest())
        return check(database);

    if (*version > 0) {
        const QString copy = u"%1.before-%2"_s.arg(database.file()).arg(newest());
        QFile::remove(copy);
        if (auto saved = database.run(u"VACUUM INTO ?"_s, {copy}); !saved)
            return fail(u"No copy of the project could be made before the upgrade: %1"_s.arg(
                            saved.error().message),
                        MigrationOutcome::Failed);
    }
    for (const Migration &migration : m_migrations) {
        if (migration.version <= *version)
            continue;
        auto transaction = Transaction::begin(database);
        if (!transaction)
            return fail(transaction.error().message, MigrationOutcome::Failed);
        QStringList steps = statements(migration.sql);
        steps.append(u"PRAGMA user_version = %1"_s.arg(migration.version));
        for (const QString &statement : std::as_const(steps)) {
            if (auto done = database.run(statement); !done)
                return fail(u"%1: %2"_s.arg(migration.name, done.error().message),
                            MigrationOutcome::Failed);
        }
        if (auto done = (*transaction)->commit(); !done)
            return fail(done.error().message, MigrationOutcome::Failed);
    }
    return MigrationOutcome::Upgraded;
}

QStringList Migrator::statements(const QString &sql)
{
    QStringList result;
    QString current;
    QString word;
    int depth = 0; // BEGIN … END and CASE … END of triggers
    bool trigger = false;

    const auto endWord = [&] {
        const QString upper = word.toUpper();
        word.clear();
        if (upper == u"TRIGGER")
            trigger = true;
        else if (trigger && (upper == u"BEGIN" || upper == u"CASE"))
            ++depth;
        else if (trigger && upper == u"END")
            --depth;
    };
    for (qsizetype i = 0; i < sql.size(); ++i) {
        const QChar c = sql[i];
        if (c == u'-' && i + 1 < sql.size() && sql[i + 1] == u'-') {
            endWord();
            const auto end = sql.indexOf(u'\n', i);
            i = end < 0 ? sql.size() : end;
            current += u'\n';
        } else if (c == u'/' && i + 1 < sql.size() && sql[i + 1] == u'*') {
            endWord();
            const auto end = sql.indexOf(u"*/"_s, i + 2);
            i = end < 0 ? sql.size() : end + 1;
            current += u' ';
        } else if (c == u'\'' || c == u'"') {
            endWord();
            auto end = sql.indexOf(c, i + 1);
            if (end < 0)
                end = sql.size() - 1;
            current += QStringView(sql).mid(i, end - i + 1);
            i = end;
        } else if (c == u';') {
            endWord();
            if (depth > 0) {
                current += c;
                continue;
            }
            if (!current.trimmed().isEmpty())
                result.append(current.trimmed());
            current.clear();
            trigger = false;
        } else {
            if (c.isLetterOrNumber() || c == u'_')
                word += c;
            else
                endWord();
            current += c;
        }
    }
    if (!current.trimmed().isEmpty())
        result.append(current.trimmed());
    return result;
}

} // namespace lesiondesk
