// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/EvalResult.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <optional>
#include <thread>

namespace lesiondesk
{

/// A run's result as the page uses it: the value, and where each image stands in it.
struct LoadedRun {
    EvalResult result;
    QHash<ImageId, size_t> positions;
    FrozenSetId set;
    /// Of macro-F1, by modality; the key of all images is -1.
    QHash<int, Interval> macroF1Intervals;

    static int intervalKey(std::optional<Modality> modality)
    {
        return modality ? static_cast<int>(*modality) : -1;
    }
    std::optional<Interval> macroF1Interval(std::optional<Modality> modality) const
    {
        const auto found = macroF1Intervals.constFind(intervalKey(modality));
        return found == macroF1Intervals.constEnd() ? std::nullopt : std::optional(*found);
    }

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

    void load(RunId run, LabelBasis labels);
    bool isLoading() const { return m_thread.joinable(); }

Q_SIGNALS:
    void loaded(const std::shared_ptr<const lesiondesk::LoadedRun> &run);
    void failed(const QString &message);

private:
    struct Wish {
        RunId run;
        LabelBasis labels = LabelBasis::Recorded;
    };
    void start(const Wish &wish);
    void onDone(const std::shared_ptr<const LoadedRun> &run, const QString &error);

    QString m_databaseFile;
    std::thread m_thread;
    std::optional<Wish> m_next;
};

} // namespace lesiondesk
