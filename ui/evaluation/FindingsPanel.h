// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/evaluation/EvalPanel.h"
#include "ui/evaluation/FindingsModel.h"
#include "ui/shell/Page.h"
#include "ui/widgets/BackgroundTask.h"

class QLabel;
class QPushButton;

namespace lesiondesk
{

class PanelTable;

/// Where training and test images of a class are photographed differently: the class × modality ×
/// part table of the run's frozen set, the clearest mismatch first, with the reason in words. A
/// count opens its images; a row (Enter on the class, double click, button) both parts side by
/// side.
class FindingsPanel final : public EvalPanel
{
    Q_OBJECT

public:
    explicit FindingsPanel(PageContext &context, QWidget *parent = nullptr);

    void setView(const std::shared_ptr<const EvalView> &view) override;
    bool isBusy() const { return m_task.isBusy(); }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void compute();
    void describe();
    void open(const QModelIndex &index);
    void openGroups(int row);

    PageContext &m_context;
    std::shared_ptr<const EvalView> m_view;
    std::shared_ptr<const LoadedRun> m_foundOf; ///< whose set's counts stand in the table
    bool m_isStale = false;
    FindingsModel *m_model;
    PanelTable *m_table;
    QLabel *m_state;
    QLabel *m_reason;
    QPushButton *m_both;
    BackgroundTask m_task; ///< goes first: its answer comes to the parts above
};

} // namespace lesiondesk
