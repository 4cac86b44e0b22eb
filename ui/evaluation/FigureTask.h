// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/FigureBootstrap.h"
#include "ui/evaluation/EvalPanel.h"
#include "ui/widgets/BackgroundTask.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace lesiondesk
{

/// Works out the figures of what the page shows beside the window's thread, and after them their
/// intervals, which take a second or two over 100,000 images. A newer view stops the older one.
/// Main thread.
class FigureTask final : public QObject
{
    Q_OBJECT

public:
    explicit FigureTask(QObject *parent = nullptr);
    ~FigureTask() override;

    void start(const std::shared_ptr<const EvalView> &view);
    void stop();

    const std::shared_ptr<const EvalView> &view() const { return m_view; }
    /// Null until they have come.
    const std::shared_ptr<const Figures> &figures() const { return m_figures; }
    const std::shared_ptr<const FigureIntervals> &intervals() const { return m_intervals; }

Q_SIGNALS:
    void changed(); ///< figures or intervals have come

private:
    void startIntervals(const std::shared_ptr<const Scores> &scores);

    std::shared_ptr<const EvalView> m_view;
    std::shared_ptr<const Figures> m_figures;
    std::shared_ptr<const FigureIntervals> m_intervals;
    std::shared_ptr<std::atomic<bool>> m_cancelled;
    BackgroundTask m_task;
};

} // namespace lesiondesk
