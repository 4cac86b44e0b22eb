// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/CatalogueLoader.h"

#include "core/store/FrozenSetStore.h"

#include <QThread>

#include <functional>
#include <utility>

namespace lesiondesk
{

CatalogueLoader::CatalogueLoader(ProjectPaths paths, QObject *parent)
    : QObject(parent), m_paths(std::move(paths))
{
}

CatalogueLoader::~CatalogueLoader()
{
    if (m_thread) {
        m_thread->wait();
        delete m_thread;
    }
}

void CatalogueLoader::load()
{
    if (m_thread) {
        m_again = true;
        return;
    }
    start([this] {
        const auto read = [this]() -> Result<std::shared_ptr<Catalogue>> {
            LD_TRY_ASSIGN(const auto database,
                          Database::open(m_paths.databaseFile(), Database::Mode::ReadOnly));
            LD_TRY_ASSIGN(Catalogue catalogue, Catalogue::load(*database, m_paths));
            return std::make_shared<Catalogue>(std::move(catalogue));
        };
        const auto result = read();
        QMetaObject::invokeMethod(
            this,
            [this, result] {
                if (result)
                    Q_EMIT loaded(*result);
                else
                    Q_EMIT failed(result.error().message);
            },
            Qt::QueuedConnection);
    });
}

void CatalogueLoader::loadPartitions(FrozenSetId set)
{
    if (m_thread) {
        m_wantedSet = set;
        return;
    }
    start([this, set] {
        const auto read = [this, set]() -> Result<PartitionTable> {
            LD_TRY_ASSIGN(const auto database,
                          Database::open(m_paths.databaseFile(), Database::Mode::ReadOnly));
            LD_TRY_ASSIGN(const FrozenSet frozen, FrozenSetStore(*database).get(set));
            return PartitionTable(frozen);
        };
        const auto result = read();
        QMetaObject::invokeMethod(
            this,
            [this, set, result] {
                if (result)
                    Q_EMIT partitionsLoaded(set, *result);
                else
                    Q_EMIT failed(result.error().message);
            },
            Qt::QueuedConnection);
    });
}

void CatalogueLoader::start(std::function<void()> work)
{
    m_thread = QThread::create(std::move(work));
    m_thread->setObjectName(QStringLiteral("catalogue"));
    connect(m_thread, &QThread::finished, this, &CatalogueLoader::onFinished);
    m_thread->start();
}

void CatalogueLoader::onFinished()
{
    m_thread->wait();
    m_thread->deleteLater();
    m_thread = nullptr;
    if (std::exchange(m_again, false))
        load();
    else if (const FrozenSetId set = std::exchange(m_wantedSet, {}); set.isValid())
        loadPartitions(set);
}

} // namespace lesiondesk
