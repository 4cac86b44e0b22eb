// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ImageSet.h"
#include "ui/browse/Catalogue.h"
#include "ui/shell/Page.h"
#include "ui/widgets/BackgroundTask.h"

#include <functional>
#include <memory>

class QAction;
class QComboBox;
class QLabel;
class QPushButton;
class QSlider;
class QSplitter;
class QStackedWidget;

namespace lesiondesk
{

class CatalogueLoader;
class CompareView;
class DetailsPanel;
class FilterBar;
class ImageGrid;
class ImageViewer;
class ModalityTagger;
struct GridCaption;

/// Cases: a filter, a grid over all images that it leaves, one image with its details. Images are
/// tagged from here and sent to review.
class CasesPage final : public Page
{
    Q_OBJECT

public:
    explicit CasesPage(PageContext &context, QWidget *parent = nullptr);
    ~CasesPage() override;

    QString title() const override { return tr("Cases"); }
    QIcon icon() const override;
    void activated() override;
    std::vector<std::pair<QString, QString>> keys() const override;

    /// All images are known, and what the filter leaves of them is on the screen.
    bool isLoaded() const;
    /// Larger catalogues are filtered in the background.
    void setFilteredAtOnce(size_t images) { m_filteredAtOnce = images; }
    const ImageFilter &filter() const { return m_filter; }

public Q_SLOTS:
    /// Shows exactly these images, in their order; an empty set without caption shows all.
    void showImages(const lesiondesk::ImageSet &images);
    void setFilter(const lesiondesk::ImageFilter &filter);
    void clearFilter();
    void tagSelection(lesiondesk::Modality modality);
    void sendSelectionToReview();
    void openLarge();
    void compareCase();
    void backToGrid();

protected:
    void showEvent(QShowEvent *event) override;

private:
    enum View { GridView = 0, LargeView = 1, CompareCaseView = 2, EmptyView = 3 };
    QWidget *buildLeft();
    QWidget *buildStatus();
    QWidget *buildEmpty();
    QWidget *buildSide();
    void buildActions();
    QAction *addKey(const QString &name, const QString &text, const QString &keys,
                    const std::function<void()> &run);
    void onFirstLoaded(const std::shared_ptr<Catalogue> &catalogue);
    void onLoaded(const std::shared_ptr<Catalogue> &catalogue);
    void onImagesChanged(const std::vector<ImageId> &ids);
    void showDetails();
    void onCurrentChanged(ImageId id);
    void apply();
    void take(CatalogueView::Answer answer);
    void refreshStatus();
    void refreshEmpty();
    void showView(View view);
    void step(int by);
    void showMenu(const QPoint &position);
    GridCaption caption(ImageId id) const;
    ImageOrder order() const;

    PageContext &m_context;
    CatalogueLoader *m_loader;
    ModalityTagger *m_tagger;
    std::shared_ptr<Catalogue> m_catalogue; ///< null until the first images are known
    BackgroundTask m_filtering;
    size_t m_filteredAtOnce = 100'000; ///< some 5 ms
    ImageId m_wanted;                  ///< becomes the current one when the filter is through
    ImageFilter m_filter;
    std::vector<ImageId> m_missed; ///< changed while another page was on the screen
    QString m_setCaption;
    QString m_problem; ///< why nothing could be loaded
    bool m_partitionsChosen = false;

    FilterBar *m_filterBar = nullptr;
    QStackedWidget *m_views = nullptr;
    ImageGrid *m_grid = nullptr;
    ImageViewer *m_large = nullptr;
    CompareView *m_compare = nullptr;
    QLabel *m_emptyText = nullptr;
    QPushButton *m_clearFilter = nullptr;
    QLabel *m_status = nullptr;
    QComboBox *m_order = nullptr;
    QSlider *m_size = nullptr;
    QSplitter *m_splitter = nullptr;
    QSplitter *m_side = nullptr;
    ImageViewer *m_viewer = nullptr;
    DetailsPanel *m_details = nullptr;
    std::vector<QAction *> m_largeOnly; ///< keys that only the large view has
    std::vector<QAction *> m_menuActions;
    QAction *m_outline = nullptr; ///< whether masks are drawn over their images
};

} // namespace lesiondesk
