// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

#include <memory>

namespace lesiondesk
{

/// One SQLite connection: WAL, foreign keys on, busy timeout of ten seconds, full synchronisation
/// (a reading that was said to be stored survives a power cut). Belongs to the thread that opened
/// it; every job opens its own.
class Database
{
public:
    enum class Mode { ReadOnly, ReadWrite };

    /// Opens the file (ReadWrite creates it). Does not migrate.
    static Result<std::unique_ptr<Database>> open(const QString &file, Mode mode);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// A prepared statement for repeated use with exec().
    Result<QSqlQuery> prepare(const QString &sql);
    Result<void> exec(QSqlQuery &query, const QVariantList &values);
    /// Prepares, binds in order and executes; the query is forward-only.
    Result<QSqlQuery> run(const QString &sql, const QVariantList &values = {});
    /// The first column of the first row; an invalid variant where there is none.
    Result<QVariant> value(const QString &sql, const QVariantList &values = {});

    QString file() const { return m_file; }

private:
    Database(QString connection, QString file);
    QSqlDatabase handle() const;

    QString m_connection;
    QString m_file;
};

/// BEGIN IMMEDIATE … COMMIT; rolls back when it goes out of scope without commit().
class Transaction
{
public:
    static Result<std::unique_ptr<Transaction>> begin(Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    Result<void> commit();

private:
    explicit Transaction(Database &database) : m_database(database) {}
    Database &m_database;
    bool m_open = true;
};

/// ISO 8601 with milliseconds, UTC: how every time is stored.
QString toStored(const QDateTime &time);
QDateTime timeFromStored(const QVariant &value);
/// A row id, or NULL for "none".
template <typename IdType>
QVariant toStored(IdType id) requires requires
{
    id.isValid();
    id.value;
}
{
    return id.isValid() ? QVariant(id.value) : QVariant();
}

} // namespace lesiondesk
