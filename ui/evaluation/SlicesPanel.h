// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/Slices.h"
#include "ui/evaluation/EvalPanel.h"
#include "ui/widgets/BackgroundTask.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace lesiondesk
{

class PanelTable;
class SlicesModel;

/// The run's figures by what is known of its images: one fact, or two crossed. Enter opens a
/// slice's images, Shift+Enter the misclassified ones among them.
class SlicesPanel final : public EvalPanel
{
    Q_OBJECT

public:
    /// `databaseFile` is read in the background.
    explicit SlicesPanel(QString databaseFile, QWidget *parent = nullptr);

    void setView(const std::shared_ptr<const EvalView> &view) override;
    bool isBusy() const { return m_task.isBusy(); }

protected:
    void showEvent(QShowEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeFoot();
    std::vector<SliceBy> by() const;
    void offerSecondFacts();
    void compute();
    void describe();
    void open(int row, bool onlyErrors);

    QString m_databaseFile;
    std::shared_ptr<const EvalView> m_view;
    std::shared_ptr<const ItemFacts> m_facts; ///< of m_factsOf
    std::shared_ptr<const LoadedRun> m_factsOf;
    bool m_isStale = false; ///< to be computed when it is seen
    QComboBox *m_first;
    QComboBox *m_second;
    SlicesModel *m_model;
    PanelTable *m_table;
    QLabel *m_state;
    QLabel *m_note;
    QPushButton *m_images;
    QPushButton *m_errors;
    BackgroundTask m_task; ///< goes first: its answer comes to the parts above
};

} // namespace lesiondesk
