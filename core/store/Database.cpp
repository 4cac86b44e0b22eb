// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/Database.h"

#include <QDateTime>
#include <QFileInfo>
#include <QSqlError>
#include <QUrl>

#include <atomic>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

Error sqlError(const QString &file, const QSqlError &error)
{
    return failure(
        QStringLiteral("The project's database %1 refused: %2.").arg(file, error.text().trimmed()));
}

/// Readers of a WAL database write its index beside it. Where they may not, SQLite reads the file
/// alone when it is told that nobody changes it; that is safe once a writer has closed it and left
/// no log behind.
bool mustReadAsImmutable(const QString &file, Database::Mode mode)
{
    return mode == Database::Mode::ReadOnly && QFileInfo::exists(file) &&
           !QFileInfo(QFileInfo(file).path()).isWritable() &&
           QFileInfo(file + u"-wal"_s).size() == 0;
}

} // namespace

Database::Database(QString connection, QString file)
    : m_connection(std::move(connection)), m_file(std::move(file))
{
}

Database::~Database()
{
    handle().close();
    QSqlDatabase::removeDatabase(m_connection);
}

QSqlDatabase Database::handle() const
{
    return QSqlDatabase::database(m_connection, false);
}

Result<std::unique_ptr<Database>> Database::open(const QString &file, Mode mode)
{
    static std::atomic<int> counter{0};
    const QString connection = u"lesiondesk-%1"_s.arg(counter.fetch_add(1));
    {
        QSqlDatabase handle = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        handle.setDatabaseName(file);
        QString options = u"QSQLITE_BUSY_TIMEOUT=10000"_s;
        if (mode == Mode::ReadOnly)
            options += u";QSQLITE_OPEN_READONLY"_s;
        if (mustReadAsImmutable(file, mode)) {
            QUrl url = QUrl::fromLocalFile(QFileInfo(file).absoluteFilePath());
            url.setQuery(u"immutable=1"_s);
            handle.setDatabaseName(QString::fromUtf8(url.toEncoded()));
            options += u";QSQLITE_OPEN_URI"_s;
        }
        handle.setConnectOptions(options);
        if (!handle.open()) {
            const Error error = failure(u"The database %1 cannot be opened: %2."_s.arg(
                file, handle.lastError().text().trimmed()));
            handle = {};
            QSqlDatabase::removeDatabase(connection);
            return error;
        }
    }
    std::unique_ptr<Database> database(new Database(connection, file));
    QStringList pragmas{u"PRAGMA foreign_keys = ON"_s, u"PRAGMA synchronous = FULL"_s,
                        u"PRAGMA temp_store = MEMORY"_s};
    if (mode == Mode::ReadWrite)
        pragmas.prepend(u"PRAGMA journal_mode = WAL"_s);
    for (const QString &pragma : pragmas) {
        if (auto done = database->run(pragma); !done)
            return done.error();
    }
    return database;
}

Result<QSqlQuery> Database::prepare(const QString &sql)
{
    QSqlQuery query(handle());
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return sqlError(m_file, query.lastError());
    return query;
}

Result<void> Database::exec(QSqlQuery &query, const QVariantList &values)
{
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(static_cast<int>(i), values[i]);
    if (!query.exec())
        return sqlError(m_file, query.lastError());
    return {};
}

Result<QSqlQuery> Database::run(const QString &sql, const QVariantList &values)
{
    LD_TRY_ASSIGN(QSqlQuery query, prepare(sql));
    LD_TRY(exec(query, values));
    return query;
}

Result<QVariant> Database::value(const QString &sql, const QVariantList &values)
{
    LD_TRY_ASSIGN(QSqlQuery query, run(sql, values));
    return query.next() ? query.value(0) : QVariant();
}

Result<std::unique_ptr<Transaction>> Transaction::begin(Database &database)
{
    if (auto begun = database.run(u"BEGIN IMMEDIATE"_s); !begun)
        return begun.error();
    return std::unique_ptr<Transaction>(new Transaction(database));
}

Transaction::~Transaction()
{
    if (m_open)
        static_cast<void>(m_database.run(u"ROLLBACK"_s));
}

Result<void> Transaction::commit()
{
    if (auto done = m_database.run(u"COMMIT"_s); !done)
        return done.error();
    m_open = false;
    return {};
}

QString toStored(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime timeFromStored(const QVariant &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

} // namespace lesiondesk
