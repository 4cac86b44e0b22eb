// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/TrainPlan.h"

#include <QStringList>
#include <QWidget>

#include <vector>

class QListWidget;
class QToolButton;

namespace lesiondesk
{

/// The stages of a plan in their order: added, duplicated, moved and removed, by buttons or keys.
/// There is always at least one. Under each stands what it will see.
class StageList final : public QWidget
{
    Q_OBJECT

public:
    explicit StageList(QWidget *parent = nullptr);

    const std::vector<TrainStage> &stages() const { return m_stages; }
    void setStages(const std::vector<TrainStage> &stages);
    int current() const { return m_current; }
    const TrainStage &currentStage() const { return m_stages[static_cast<size_t>(m_current)]; }
    /// The chosen stage got other values.
    void replaceCurrent(const TrainStage &stage);
    /// One text a stage.
    void setTexts(const QStringList &texts);

Q_SIGNALS:
    void currentChanged();
    void changed(); ///< stages came, went or moved

private:
    QToolButton *addButton(const QString &name, const QString &text, const QString &key,
                           const QString &toolTip, void (StageList::*action)());
    void add();
    void duplicate();
    void remove();
    void moveUp() { move(-1); }
    void moveDown() { move(1); }
    void move(int by);
    void insert(const TrainStage &stage);
    void refill();
    void showButtons();

    std::vector<TrainStage> m_stages = std::vector<TrainStage>(1);
    int m_current = 0;
    QListWidget *m_list;
    QToolButton *m_remove;
    QToolButton *m_up;
    QToolButton *m_down;
};

} // namespace lesiondesk
