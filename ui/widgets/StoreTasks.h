// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/Database.h"
#include "core/store/ProjectPaths.h"

#include <QObject>
#include <QThread>

#include <memory>
#include <utility>

namespace lesiondesk
{

/// Reads and writes the project's database beside the main thread, for what may touch many images
/// but is nothing that the user started as a job. One after the other in the order asked for;
/// unlike BackgroundTask's none is dropped, and the destructor waits until all is written. Belongs
/// to the main thread.
class StoreTasks
{
public:
    StoreTasks(const ProjectPaths &paths, Database::Mode mode) : m_paths(paths), m_mode(mode)
    {
        m_thread.setObjectName(QStringLiteral("store"));
        m_worker.moveToThread(&m_thread);
        m_thread.start();
    }
    ~StoreTasks()
    {
        // Behind everything that was asked for.
        QMetaObject::invokeMethod(
            &m_worker,
            [this] {
                m_database.reset(); // belongs to this thread
                QThread::currentThread()->quit();
            },
            Qt::QueuedConnection);
        m_thread.wait();
    }
    StoreTasks(const StoreTasks &) = delete;
    StoreTasks &operator=(const StoreTasks &) = delete;

    /// `work(Database &)` runs in the thread and returns a Result; `done` gets it in the main
    /// thread, unless this has been destroyed.
    template <typename Work, typename Done>
    void add(Work work, Done done)
    {
        QMetaObject::invokeMethod(
            &m_worker,
            [this, work = std::move(work), done = std::move(done)] {
                using Answer = decltype(work(*m_database));
                const auto run = [&]() -> Answer {
                    if (!m_database) {
                        LD_TRY_ASSIGN(m_database, Database::open(m_paths.databaseFile(), m_mode));
                    }
                    return work(*m_database);
                };
                auto answer = std::make_shared<Answer>(run());
                QMetaObject::invokeMethod(
                    &m_home, [answer, done] { done(std::move(*answer)); }, Qt::QueuedConnection);
            },
            Qt::QueuedConnection);
    }

private:
    ProjectPaths m_paths;
    Database::Mode m_mode;
    QObject m_home; ///< what receives the answers, in the main thread
    std::unique_ptr<Database> m_database;
    QThread m_thread;
    QObject m_worker;
};

} // namespace lesiondesk
