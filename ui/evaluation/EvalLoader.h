// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/CostTable.h"
#include "core/evaluation/ItemFacts.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <optional>
#include <thread>

namespace lesiondesk
{

/// A result as the page uses it: the value, and what is known about its images.
struct LoadedRun {
    EvalResult result;
    QHash<ImageId, size_t> positions; ///< where each image stands in it
    ItemFacts facts;
    FrozenSetId set;      ///< the one that the run was made for; without a run that of the result
    CostTable costs;      ///< of costs.json in the project's folder, else the usual ones
    QString costsTrouble; ///< why that file is not used; empty where it is, or where none is there

    const EvalItem *item(ImageId id) const
    {
        const auto found = positions.constFind(id);
        return found == positions.constEnd() ? nullptr : &result.items[*found];
    }
};

/// Reads results in a background thread with a connection of its own, so that a run over 100,000
/// images does not stop the window. Main thread; one read at a time, the newest wish wins.
class EvalLoader final : public QObject
{
    Q_OBJECT

public:
    explicit EvalLoader(QString databaseFile, QObject *parent = nullptr);
    ~EvalLoader() override;

    void load(const AnswerSource &rows, const AnswerSource &columns);
    bool isLoading() const { return m_thread.joinable(); }

Q_SIGNALS:
    void loaded(const std::shared_ptr<const lesiondesk::LoadedRun> &run);
    void failed(const QString &message);

private:
    struct Wish {
        AnswerSource rows;
        AnswerSource columns;
    };
    void start(const Wish &wish);
    void onDone(const std::shared_ptr<const LoadedRun> &run, const QString &error);

    QString m_databaseFile;
    std::thread m_thread;
    std::optional<Wish> m_next;
};

} // namespace lesiondesk
