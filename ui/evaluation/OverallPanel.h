// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/Figures.h"
#include "ui/evaluation/EvalPanel.h"

class QComboBox;
class QLabel;
class QTableWidget;

namespace lesiondesk
{

class FigureTask;

/// All figures of the result and, one at a time, of its classes: value and 95 % interval, and for
/// the proportions of small classes the interval in images. Enter on a class chooses its images.
class OverallPanel final : public EvalPanel
{
    Q_OBJECT

public:
    /// `task` works out what is shown; it outlives the panel.
    explicit OverallPanel(const FigureTask &task, QWidget *parent = nullptr);

    void setView(const std::shared_ptr<const EvalView> &view) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void showOverall();
    void showClasses();
    void chooseClass(int row);

    const FigureTask &m_task;
    std::shared_ptr<const EvalView> m_view;
    QTableWidget *m_overall;
    QComboBox *m_figure;
    QTableWidget *m_classes;
    QLabel *m_state;
};

} // namespace lesiondesk
