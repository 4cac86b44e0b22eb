// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/ImportJob.h"
#include "core/import/PredictionImport.h"
#include "ui/shell/Page.h"

#include <QDialog>

#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;
class QTableWidget;
class QTimer;
class QTreeView;

namespace lesiondesk
{

class ImportForm;
class ImportNotesModel;

/// One dialog for a whole import: choose the source, see at once what would happen (a dry run in
/// the background, repeated whenever a choice changes), import. Both are jobs of the Files lane and
/// read no more than the pictures' headers: who owns the project prepares the pictures afterwards.
/// The dialog may be closed while the import runs: the job strip shows it, and ChangeBus says
/// catalogueChanged when it ends, cancelled or not.
class ImportDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ImportDialog(PageContext &context, QWidget *parent = nullptr);
    ~ImportDialog() override;

    /// Chooses the source as if the user had.
    void setSource(const QString &path);

private:
    void planSoon();
    void startPlan();
    void startImport();
    void startPredictions(const PredictionImportOptions &options, bool dryRun);
    void showPredictions(bool done);
    void cancelPlan();
    void onJobChanged(int id);
    void onJobEnded(int id);
    void showCounts(const std::vector<std::pair<QString, qint64>> &counts);
    void showOutcome(const ImportOutcome &outcome, bool done);
    void say(const QString &text, bool isError = false);
    void updateButtons();
    void buildLayout();

    PageContext &m_context;
    ImportForm *m_form;
    QLabel *m_status;
    QProgressBar *m_progress;
    QTableWidget *m_counts;
    ImportNotesModel *m_notes;
    QTreeView *m_notesView;
    QPushButton *m_import;
    QPushButton *m_stop;
    QPushButton *m_show; ///< the run that was made from predictions
    QTimer *m_soon;      ///< waits until typing pauses
    int m_planJob = 0;
    int m_importJob = 0;
    std::shared_ptr<ImportOutcome> m_outcome; ///< written by the job before it ends
    /// The same for predictions; null where images are imported.
    std::shared_ptr<PredictionImportOutcome> m_predictions;
    RunId m_madeRun;
    bool m_hasPlan = false;
};

} // namespace lesiondesk
