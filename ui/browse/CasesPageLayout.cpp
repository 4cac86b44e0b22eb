// SPDX-License-Identifier: GPL-3.0-or-later
// How the Cases page is put together; what it does is in CasesPage.cpp.
#include "ui/browse/CasesPage.h"
#include "ui/browse/CatalogueLoader.h"
#include "ui/browse/CompareView.h"
#include "ui/browse/DetailsPanel.h"
#include "ui/browse/FilterBar.h"
#include "ui/browse/ModalityTagger.h"
#include "ui/widgets/ImageGrid.h"
#include "ui/widgets/ImageViewer.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSlider>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

CasesPage::CasesPage(PageContext &context, QWidget *parent)
    : Page(parent), m_context(context),
      m_loader(new CatalogueLoader(context.project.paths(), this)),
      m_tagger(new ModalityTagger(context, this))
{
    setObjectName(u"casesPage"_s);
    m_splitter = new QSplitter(this);
    m_splitter->setObjectName(u"casesSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(12);
    m_splitter->addWidget(buildLeft());
    m_splitter->addWidget(buildSide());
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({960, 340});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->addWidget(m_splitter);
    buildActions();
    const QSettings settings;
    m_splitter->restoreState(settings.value(u"cases/splitter"_s).toByteArray());
    m_side->restoreState(settings.value(u"cases/side"_s).toByteArray());
    m_size->setValue(settings.value(u"cases/thumbnailSize"_s, 128).toInt());
    m_outline->setChecked(settings.value(u"cases/outline"_s, true).toBool());

    connect(m_loader, &CatalogueLoader::firstLoaded, this, &CasesPage::onFirstLoaded);
    connect(m_loader, &CatalogueLoader::loaded, this, &CasesPage::onLoaded);
    connect(m_loader, &CatalogueLoader::partitionsLoaded, this,
            [this](FrozenSetId set, const PartitionTable &table) {
                if (!m_catalogue)
                    return;
                m_catalogue->partitionSet = set;
                m_catalogue->partitions = table;
                apply();
            });
    connect(m_loader, &CatalogueLoader::failed, this, [this](const QString &message) {
        m_problem = message;
        apply();
    });
    connect(m_tagger, &ModalityTagger::failed, this, [this](const QString &message) {
        m_context.prompts.showError(this, tr("The images could not be tagged"), message);
    });
    const ChangeBus &changes = context.project.changes();
    connect(&changes, &ChangeBus::catalogueChanged, m_loader, &CatalogueLoader::load);
    connect(&changes, &ChangeBus::setsChanged, m_loader, &CatalogueLoader::load);
    connect(&changes, &ChangeBus::imagesChanged, this, &CasesPage::onImagesChanged);
    connect(&changes, &ChangeBus::picturesPrepared, this, &CasesPage::showDetails);
    showView(EmptyView);
    apply();
    onCurrentChanged({});
    m_loader->load();
}

QWidget *CasesPage::buildLeft()
{
    auto *left = new QWidget(this);
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_filterBar = new FilterBar(left);
    layout->addWidget(m_filterBar);
    layout->addWidget(buildStatus());

    m_views = new QStackedWidget(left);
    m_views->setObjectName(u"casesViews"_s);
    m_grid = new ImageGrid(m_context.thumbnails, m_views);
    m_grid->setCaptions([this](ImageId id) { return caption(id); });
    m_grid->setAccessibleName(tr("Images"));
    m_grid->setContextMenuPolicy(Qt::CustomContextMenu);
    m_large = new ImageViewer(m_context.images, m_views);
    m_large->setObjectName(u"largeViewer"_s);
    m_large->setKeysEnabled(true);
    m_compare = new CompareView(m_context.images, m_views);
    m_views->addWidget(m_grid);
    m_views->addWidget(m_large);
    m_views->addWidget(m_compare);
    m_views->addWidget(buildEmpty());
    layout->addWidget(m_views, 1);

    connect(m_filterBar, &FilterBar::filterEdited, this, [this](const ImageFilter &filter) {
        m_filter = filter;
        apply();
    });
    connect(m_filterBar, &FilterBar::frozenSetChosen, this, [this](FrozenSetId set) {
        m_partitionsChosen = true;
        m_loader->loadPartitions(set);
    });
    connect(m_grid, &ImageGrid::currentImageChanged, this, &CasesPage::onCurrentChanged);
    connect(m_grid, &ImageGrid::selectedImagesChanged, this, &CasesPage::refreshStatus);
    connect(m_grid, &ImageGrid::imageActivated, this, &CasesPage::openLarge);
    connect(m_grid, &QWidget::customContextMenuRequested, this, &CasesPage::showMenu);
    return left;
}

QWidget *CasesPage::buildStatus()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_status = new QLabel(row);
    m_status->setObjectName(u"casesStatus"_s);
    m_order = new QComboBox(row);
    m_order->setObjectName(u"casesOrder"_s);
    m_order->setToolTip(tr("The order of the images"));
    const std::pair<ImageOrder, QString> orders[] = {
        {ImageOrder::Case, tr("case")},        {ImageOrder::Class, tr("class")},
        {ImageOrder::Patient, tr("patient")},  {ImageOrder::Image, tr("image name")},
        {ImageOrder::AsGiven, tr("as given")},
    };
    for (const auto &[order, word] : orders)
        m_order->addItem(word, static_cast<int>(order));
    connect(m_order, &QComboBox::currentIndexChanged, this, &CasesPage::apply);
    m_size = new QSlider(Qt::Horizontal, row);
    m_size->setObjectName(u"casesSize"_s);
    m_size->setToolTip(tr("The size of the pictures"));
    m_size->setRange(64, 256);
    m_size->setPageStep(32);
    m_size->setFixedWidth(128);
    connect(m_size, &QSlider::valueChanged, this,
            [this](int size) { m_grid->setThumbnailSize(size); });
    auto *orderLabel = new QLabel(tr("&Sort"), row);
    orderLabel->setBuddy(m_order);
    auto *sizeLabel = new QLabel(tr("Si&ze"), row);
    sizeLabel->setBuddy(m_size);
    layout->addWidget(m_status, 1);
    layout->addWidget(orderLabel);
    layout->addWidget(m_order);
    layout->addSpacing(8);
    layout->addWidget(sizeLabel);
    layout->addWidget(m_size);
    return row;
}

QWidget *CasesPage::buildEmpty()
{
    auto *empty = new QWidget(this);
    empty->setObjectName(u"casesEmpty"_s);
    auto *layout = new QVBoxLayout(empty);
    m_emptyText = new QLabel(empty);
    m_emptyText->setObjectName(u"casesEmptyText"_s);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setWordWrap(true);
    m_clearFilter = new QPushButton(tr("Clear filter"), empty);
    m_clearFilter->setObjectName(u"clearFilter"_s);
    m_clearFilter->setToolTip(tr("Show all images again"));
    m_clearFilter->setMinimumHeight(32);
    connect(m_clearFilter, &QPushButton::clicked, this, &CasesPage::clearFilter);
    layout->addStretch(1);
    layout->addWidget(m_emptyText);
    layout->addWidget(m_clearFilter, 0, Qt::AlignHCenter);
    layout->addStretch(2);
    return empty;
}

QWidget *CasesPage::buildSide()
{
    m_side = new QSplitter(Qt::Vertical, this);
    m_side->setObjectName(u"casesSide"_s);
    m_side->setChildrenCollapsible(false);
    m_side->setHandleWidth(12);
    m_viewer = new ImageViewer(m_context.images, m_side);
    m_viewer->setObjectName(u"sideViewer"_s);
    m_viewer->setKeysEnabled(true);
    m_details = new DetailsPanel(m_side);
    m_side->addWidget(m_viewer);
    m_side->addWidget(m_details);
    m_side->setStretchFactor(0, 2);
    m_side->setStretchFactor(1, 3);
    m_side->setMinimumWidth(240);
    return m_side;
}

QAction *CasesPage::addKey(const QString &name, const QString &text, const QString &keys,
                           const std::function<void()> &run)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(QKeySequence(keys));
    // Letters are keys over the pictures only: elsewhere they are typed.
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_views->addAction(action);
    connect(action, &QAction::triggered, this, run);
    return action;
}

void CasesPage::buildActions()
{
    const std::tuple<const char16_t *, QString, QString, Modality> tags[] = {
        {u"tagMacroscopic", tr("Tag as macroscopic"), u"M"_s, Modality::Macroscopic},
        {u"tagAnatomical", tr("Tag as anatomical"), u"A"_s, Modality::Anatomical},
        {u"tagDermoscopic", tr("Tag as dermoscopic"), u"D"_s, Modality::Dermoscopic},
        {u"tagUntagged", tr("Take the tag away"), u"U"_s, Modality::Untagged},
    };
    for (const auto &[name, text, key, modality] : tags) {
        m_menuActions.push_back(
            addKey(QString::fromUtf16(name), text, key, [this, m = modality] { tagSelection(m); }));
    }
    m_menuActions.push_back(addKey(u"compareCase"_s, tr("Compare the images of this case"), u"B"_s,
                                   [this] { compareCase(); }));
    m_menuActions.push_back(addKey(u"sendToReview"_s, tr("Send to review"), u"R"_s,
                                   [this] { sendSelectionToReview(); }));
    addKey(u"openLarge"_s, tr("Look at the image large"), u"Space"_s, [this] { openLarge(); });
    addKey(u"backToGrid"_s, tr("Back to the grid"), u"Esc"_s, [this] { backToGrid(); });
    m_largeOnly = {
        addKey(u"previousImage"_s, tr("Previous image"), u"Left"_s, [this] { step(-1); }),
        addKey(u"nextImage"_s, tr("Next image"), u"Right"_s, [this] { step(1); }),
    };
    m_outline = addKey(u"showOutline"_s, tr("Outline of the lesion's mask"), u"O"_s, [] {});
    m_outline->setCheckable(true);
    m_side->addAction(m_outline); // the picture beside the grid has keys, too
    connect(m_outline, &QAction::toggled, this, [this](bool shown) {
        m_large->setOutlineShown(shown);
        m_viewer->setOutlineShown(shown);
        m_compare->setOutlinesShown(shown);
    });
    m_menuActions.push_back(m_outline);
    auto *find = new QAction(tr("Find image, case or patient"), this);
    find->setObjectName(u"findImage"_s);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(find);
    connect(find, &QAction::triggered, this, [this] { m_filterBar->focusSearch(); });
    auto *clear = new QAction(tr("Clear filter"), this);
    clear->setObjectName(u"clearFilterAction"_s);
    connect(clear, &QAction::triggered, this, &CasesPage::clearFilter);
}

} // namespace lesiondesk
