// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compare/ComparisonData.h"
#include "ui/shell/Page.h"
#include "ui/widgets/BackgroundTask.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace lesiondesk
{

class CompareBar;
class CompareGallery;
class CompareTable;
class OutcomeStrip;
struct CompareCells;

/// Two results side by side, image by image: runs, or one run against recorded and against
/// validated labels. Counts of both right, only A, only B, both wrong; what chance gives; per
/// class; the difference matrix; all figures of these and further runs; the plans' differences.
/// Every count opens its images. Results are read in the background, once each.
class ComparePage final : public Page
{
    Q_OBJECT

public:
    explicit ComparePage(PageContext &context, QWidget *parent = nullptr);
    ~ComparePage() override;

    QString title() const override;
    QIcon icon() const override;
    void activated() override;
    std::vector<std::pair<QString, QString>> keys() const override;

    bool isLoading() const { return m_task.isBusy(); }
    const LoadedComparison *comparison() const { return m_loaded.get(); }

public Q_SLOTS:
    /// A, B and further runs of the table.
    void compareRuns(const std::vector<lesiondesk::RunId> &runs);

private:
    QWidget *makeEmptyPage();
    QWidget *makeLeft();
    void connectParts();
    void addKeys();
    void reloadRuns();
    void read();
    void onLoaded(LoadedComparison loaded);
    void showTables();
    void chooseOutcome(PairOutcome outcome);
    void chooseClass(int row, int column);
    void chooseDifference(int truth, int predicted);
    void showImages(std::vector<ImageId> images, const QString &caption);
    void exportCsv();

    PageContext &m_context;
    BackgroundTask m_task;
    std::shared_ptr<const LoadedComparison> m_loaded;
    KnownRuns m_known;
    bool m_stale = true;

    QStackedWidget *m_stack;
    CompareBar *m_bar;
    OutcomeStrip *m_outcomes;
    QTabWidget *m_tabs;
    CompareTable *m_classes;
    CompareTable *m_figures;
    CompareTable *m_difference;
    CompareTable *m_plans;
    CompareGallery *m_gallery;
    QLabel *m_emptyText;
    QPushButton *m_emptyButton;
};

} // namespace lesiondesk
