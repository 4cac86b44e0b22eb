// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/FrozenSet.h"
#include "ui/dataset/DatasetsData.h"
#include "ui/shell/Page.h"
#include "ui/widgets/BackgroundTask.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace lesiondesk
{

class FrozenSetsModel;
class SplitForm;
class SplitPreviewModel;
struct PreparedFreeze;
struct SplitProposal;

/// The tab that makes splits: the form, what it would give, and the sets that are frozen.
class SplitsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit SplitsPanel(PageContext &context, QWidget *parent = nullptr);

    /// The dataset of the form; nothing where there is none.
    void setDataset(const std::optional<DatasetContents> &contents);
    /// The images have changed: the preview is worked out again.
    void refreshPreview();
    void reloadSets();

private:
    QWidget *makeForm();
    QWidget *makeList();
    void startPreview();
    void showPreview(const Result<SplitProposal> &proposal);
    void freeze();
    void onJobEnded(int id);
    const FrozenSetSummary *currentSet() const;
    void onSetChanged();
    void selectSet(FrozenSetId id);
    enum class Target { Cases, Review };
    void openImages(Partition partition, Target target);

    PageContext &m_context;
    QString m_dataset;
    SplitForm *m_form;
    SplitPreviewModel *m_preview;
    QTableView *m_previewTable;
    QLabel *m_previewText;
    QPushButton *m_showLeaks;
    std::vector<ImageId> m_leaking; ///< what showLeaks opens
    QPushButton *m_freeze;
    FrozenSetsModel *m_sets;
    QTableView *m_setTable;
    QLabel *m_setText;
    QList<QPushButton *> m_setButtons;
    QTimer m_delay; ///< typing a seed does not start a preview per digit
    BackgroundTask m_task;
    int m_job = 0;
    std::shared_ptr<PreparedFreeze> m_frozen; ///< what the freezing job made
};

} // namespace lesiondesk
