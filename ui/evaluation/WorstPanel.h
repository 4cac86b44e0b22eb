// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/WorstFirst.h"
#include "ui/evaluation/EvalPanel.h"
#include "ui/shell/Page.h"
#include "ui/widgets/BackgroundTask.h"

class QLabel;
class QPushButton;
class QSpinBox;

namespace lesiondesk
{

class ChoiceBar;
class PanelTable;
class WorstModel;

/// The run's mistakes, the worst first: by confidence, cost or how alone they stand. What is chosen
/// in the list is shown in the gallery; Alt+Down and Alt+Up go on from wherever the focus is.
class WorstPanel final : public EvalPanel
{
    Q_OBJECT

public:
    explicit WorstPanel(PageContext &context, QWidget *parent = nullptr);

    void setView(const std::shared_ptr<const EvalView> &view) override;
    bool isBusy() const { return m_task.isBusy(); }

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeFoot();
    QPushButton *step(const QString &name, const QString &text, const QString &toolTip,
                      const QString &key, int by);
    WorstBy by() const;
    void compute();
    void describe();
    void readNotes();
    void onChosen();
    void go(int by);
    /// The first so many, as the spin box says.
    ImageSet firstOnes() const;
    QString byWords() const;
    void exportList();

    PageContext &m_context;
    std::shared_ptr<const EvalView> m_view;
    QString m_costError; ///< why the project's own cost table is not used
    bool m_isStale = false;
    bool m_isFilling = false; ///< what is chosen now was not chosen by the user
    ChoiceBar *m_by;
    WorstModel *m_model;
    PanelTable *m_table;
    QLabel *m_state;
    QSpinBox *m_count;
    QPushButton *m_review;
    QPushButton *m_export;
    BackgroundTask m_writing;
    BackgroundTask m_task; ///< goes first: its answer comes to the parts above
};

} // namespace lesiondesk
