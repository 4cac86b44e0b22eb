// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/CrossTable.h"
#include "ui/evaluation/EvalLoader.h"
#include "ui/shell/Page.h"

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace lesiondesk
{

class ClassBars;
class ConfusionMatrixView;
class EvalGallery;
class FigureTask;
class MatrixBar;
class PanelTabs;
class RunBar;
struct EvalView;
enum class ClassPart;

/// Two answers to the same images, a run's and the recorded labels at first: their matrix, figures
/// per class and further panels, and the images behind every count, visible together. One selection
/// of cells drives matrix, bars and images; it survives other answers, order, collapse and filter.
/// What a panel chooses is shown instead until a cell is chosen or the filter changes. Results are
/// read in the background (EvalLoader), intervals come after the first look (FigureTask).
/// ErrorsPageLayout.cpp puts the page together, ErrorsPageActions.cpp does what leaves it.
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
    enum StackPage { ResultPage = 0, EmptyPage = 1 };

    void build();
    QWidget *makeEmptyPage();
    void addKeys();
    void connectParts();
    void connectBar();
    void reloadRuns();
    void showEmpty(bool training);
    void reload();
    void onLoaded(const std::shared_ptr<const LoadedRun> &run);
    void onFailed(const QString &message);
    void onImagesChanged(const std::vector<ImageId> &images);
    void onPart(int classIndex, ClassPart part, bool add);
    /// Filters and shows everything anew.
    void showResult();
    /// The matrix and the bars in their order, collapsed or not.
    void showTable();
    void showHeadline();
    /// The matrix gets what it needs to show its figures, until the user has set the splitter.
    void shareRoom();
    QStringList notes() const;
    void select(const CellSelection &selection);
    void narrow(bool errors);
    void showChosen(const ImageSet &images);
    void showGroups(const ImageSet &left, const ImageSet &right);
    void exportPredictions();
    void copyMatrix();
    void saveMatrix();

    PageContext &m_context;
    EvalLoader m_loader;
    std::shared_ptr<const LoadedRun> m_run; ///< every image of the result
    std::shared_ptr<const EvalView> m_view; ///< those that the filter lets through
    Metrics m_metrics;                      ///< of the view
    CrossTable m_table;                     ///< of the view
    CellSelection m_selection;
    QStringList m_selectionKeys; ///< the classes that the selection speaks of
    bool m_otherSet = false;     ///< the run before was scored on another test set

    QStackedWidget *m_stack;
    RunBar *m_bar;
    MatrixBar *m_tools;
    ConfusionMatrixView *m_matrix;
    ClassBars *m_bars;
    FigureTask *m_figures;
    PanelTabs *m_tabs;
    EvalGallery *m_gallery;
    QSplitter *m_splitter;
    QLabel *m_emptyText;
    QPushButton *m_emptyButton;
    PageId m_emptyTarget = PageId::Training;
    bool m_stale = false; ///< labels or tags have changed while another page was looked at
};

} // namespace lesiondesk
