// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/browse/Catalogue.h"

#include <QObject>

#include <functional>
#include <memory>

class QThread;

namespace lesiondesk
{

/// Loads the catalogue in a thread of its own (an import may keep the job queue busy); of a large
/// one, the first time, the first screens before the rest. Asked again while it loads, it loads
/// once more afterwards. Main thread.
class CatalogueLoader final : public QObject
{
    Q_OBJECT

public:
    explicit CatalogueLoader(ProjectPaths paths, QObject *parent = nullptr);
    ~CatalogueLoader() override;

    void load();
    /// The parts of another frozen set.
    void loadPartitions(FrozenSetId set);
    bool isLoading() const { return m_thread != nullptr; }

Q_SIGNALS:
    /// The first images of a large catalogue; loaded() or failed() follows.
    void firstLoaded(const std::shared_ptr<lesiondesk::Catalogue> &catalogue);
    void loaded(const std::shared_ptr<lesiondesk::Catalogue> &catalogue);
    void partitionsLoaded(lesiondesk::FrozenSetId set, const lesiondesk::PartitionTable &table);
    void failed(const QString &message);

private:
    void start(std::function<void()> work);
    void onFinished();

    ProjectPaths m_paths;
    QThread *m_thread = nullptr;
    bool m_again = false;
    bool m_anyLoaded = false;
    FrozenSetId m_wantedSet;
};

} // namespace lesiondesk
