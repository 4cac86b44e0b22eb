// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/evaluation/EvalLoader.h"
#include "ui/shell/Page.h"

#include "core/evaluation/CellSelection.h"

class QComboBox;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace lesiondesk
{

class ClassBars;
class ConfusionMatrixView;
class EvalGallery;
class RunBar;
enum class ClassPart;

/// A run's errors: matrix, figures per class and the images behind every count, visible together.
/// One selection of cells drives all three; it survives another run, other labels and another
/// modality. Results are read in the background (EvalLoader).
class ErrorsPage final : public Page
{
    Q_OBJECT

public:
    explicit ErrorsPage(PageContext &context, QWidget *parent = nullptr);
    ~ErrorsPage() override;

    QString title() const override;
    QIcon icon() const override;
    void activated() override;
    std::vector<std::pair<QString, QString>> keys() const override;

    /// The run on the screen; invalid while none is.
    RunId shownRun() const;
    bool isLoading() const { return m_loader.isLoading(); }

public Q_SLOTS:
    void showRun(lesiondesk::RunId run);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeEmptyPage();
    QWidget *makeBars();
    void connectParts();
    void reloadRuns();
    void reload();
    void onLoaded(const std::shared_ptr<const LoadedRun> &run);
    void onFailed(const QString &message);
    void onImagesChanged(const std::vector<ImageId> &images);
    void onPart(int classIndex, ClassPart part, bool add);
    /// Filters by modality and shows everything anew.
    void showResult();
    /// The matrix gets what it needs to show its figures, until the user has set the splitter.
    void shareRoom();
    void showOrder();
    QStringList notes() const;
    void select(const CellSelection &selection);
    void narrow(const CellSelection &to);
    void exportPredictions();

    PageContext &m_context;
    EvalLoader m_loader;
    std::shared_ptr<const LoadedRun> m_run; ///< every image of the test part
    Metrics m_metrics;                      ///< of those of the chosen modality
    CellSelection m_selection;
    QStringList m_selectionKeys; ///< the classes that the selection speaks of
    bool m_otherSet = false;     ///< the run before was scored on another test set
    int m_exportJob = 0;
    QString m_exportFile;

    QStackedWidget *m_stack;
    RunBar *m_bar;
    ConfusionMatrixView *m_matrix;
    ClassBars *m_bars;
    QComboBox *m_order;
    EvalGallery *m_gallery;
    QSplitter *m_splitter;
    QLabel *m_emptyText;
    QPushButton *m_emptyButton;
    PageId m_emptyTarget = PageId::Training;
};

} // namespace lesiondesk
