// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/CatalogueLoader.h"

#include "core/store/FrozenSetStore.h"

#include <QThread>

#include <functional>
#include <utility>

namespace lesiondesk
{

namespace
{

/// Some screens of thumbnails.
constexpr int kFirst = 1000;

} // namespace

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
    start([this, wantFirst = !std::exchange(m_anyLoaded, true)] {
        using Shared = std::shared_ptr<Catalogue>;
        const auto tell = [this](void (CatalogueLoader::*signal)(const Shared &),
                                 const Shared &catalogue) {
            QMetaObject::invokeMethod(
                this,
                [this, signal, catalogue] {
                    Q_EMIT(this->*signal)
                    (catalogue);
                },
                Qt::QueuedConnection);
        };
        const auto read = [&]() -> Result<CatalogueView> {
            LD_TRY_ASSIGN(const auto database,
                          Database::open(m_paths.databaseFile(), Database::Mode::ReadOnly));
            if (wantFirst) {
                LD_TRY_ASSIGN(Catalogue first, Catalogue::loadFirst(*database, m_paths, kFirst));
                if (!first.isComplete())
                    tell(&CatalogueLoader::firstLoaded,
                         std::make_shared<Catalogue>(std::move(first)));
            }
            LD_TRY_ASSIGN(Catalogue catalogue, Catalogue::load(*database, m_paths));
            const CatalogueView view = catalogue.view();
            tell(&CatalogueLoader::loaded, std::make_shared<Catalogue>(std::move(catalogue)));
            return view;
        };
        const auto result = read();
        if (result) {
            result->sortNames();
        } else {
            QMetaObject::invokeMethod(
                this, [this, text = result.error().message] { Q_EMIT failed(text); },
                Qt::QueuedConnection);
        }
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
