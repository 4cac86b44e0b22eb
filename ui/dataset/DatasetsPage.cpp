// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dataset/DatasetsPage.h"

#include "ui/dataset/ContentsPanel.h"
#include "ui/dataset/DatasetBars.h"
#include "ui/dataset/MappingPanel.h"
#include "ui/dataset/SplitsPanel.h"
#include "ui/shell/Icons.h"
#include "ui/widgets/RememberSplitter.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTabWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

DatasetsPage::DatasetsPage(PageContext &context, QWidget *parent)
    : Page(parent), m_context(context), m_datasets(new QStandardItemModel(this)),
      m_list(new QListView(this)), m_stack(new QStackedWidget(this)), m_empty(new QLabel(this)),
      m_tabs(new QTabWidget(this)), m_panel(new ContentsPanel(this)),
      m_mapping(new MappingPanel(context, this)), m_splits(new SplitsPanel(context, this))
{
    setObjectName(u"datasetsPage"_s);
    m_list->setObjectName(u"datasetList"_s);
    m_list->setAccessibleName(tr("Datasets"));
    m_list->setModel(m_datasets);
    m_list->setItemDelegate(new DatasetBars(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_empty->setObjectName(u"datasetsEmpty"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_tabs->setObjectName(u"datasetTabs"_s);
    m_tabs->addTab(m_panel, tr("&Contents"));
    m_tabs->addTab(m_splits, tr("&Splits"));
    m_tabs->addTab(m_mapping, tr("&Mapping"));
    m_tabs->setDocumentMode(true);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_tabs);

    auto *splitter = new QSplitter(this);
    splitter->setObjectName(u"datasetsSplitter"_s);
    splitter->addWidget(m_list);
    splitter->addWidget(m_stack);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({240, 900});
    rememberSplitter(splitter, u"datasets/splitter"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(splitter);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &DatasetsPage::onDatasetChanged);
    connect(m_panel, &ContentsPanel::imagesOpened, this, [this](const ImageSet &images) {
        if (images.ids.empty())
            m_context.undoLine.say(tr("%1: no images").arg(images.caption));
        else
            m_context.navigator.showInCases(images);
    });
    ChangeBus &changes = m_context.project.changes();
    connect(&changes, &ChangeBus::catalogueChanged, this, &DatasetsPage::catalogueChanged);
    connect(&changes, &ChangeBus::imagesChanged, this, &DatasetsPage::catalogueChanged);
    connect(&changes, &ChangeBus::picturesPrepared, this, &DatasetsPage::picturesPrepared);
    connect(&changes, &ChangeBus::setsChanged, m_splits, &SplitsPanel::reloadSets);
    connect(&changes, &ChangeBus::setsChanged, m_mapping, &MappingPanel::reloadSets);
    connect(m_mapping, &MappingPanel::mappingSaved, this, &DatasetsPage::load);
    connect(&changes, &ChangeBus::runsChanged, m_splits, &SplitsPanel::reloadSets);
}

QString DatasetsPage::title() const
{
    return tr("Datasets");
}

QIcon DatasetsPage::icon() const
{
    return themedIcon(u"datasets"_s);
}

void DatasetsPage::activated()
{
    if (m_stale)
        load();
}

std::vector<std::pair<QString, QString>> DatasetsPage::keys() const
{
    return {{tr("Arrow keys, Enter"), tr("move in the table, open the images of the cell")},
            {tr("Alt+C, Alt+S, Alt+M"), tr("contents, splits, mapping")},
            {tr("Ctrl+Enter"), tr("freeze the split, or merge")},
            {tr("Enter, Delete"), tr("choose where a class goes to, drop it")},
            {tr("Ctrl+S"), tr("save the mapping")},
            {tr("Ctrl+T"), tr("train on the chosen set")},
            {tr("Ctrl+E, Ctrl+Shift+E"), tr("show the set's test, training images")},
            {tr("Ctrl+R"), tr("review the set's test images")}};
}

void DatasetsPage::catalogueChanged()
{
    m_stale = true;
    if (isVisible())
        load();
}

void DatasetsPage::picturesPrepared()
{
    if (!isVisible()) {
        m_stale = true;
        return;
    }
    m_splits->refreshPreview();
    m_mapping->refreshPreview();
}

void DatasetsPage::load()
{
    m_stale = false;
    m_task.start(
        [paths = m_context.project.paths()](Feedback &) { return readDatasetContents(paths); },
        [this](Result<std::vector<DatasetContents>> contents) {
            showContents(std::move(contents));
        });
}

void DatasetsPage::showContents(Result<std::vector<DatasetContents>> contents)
{
    if (!contents) {
        m_empty->setText(contents.error().message);
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    const QString before = m_list->currentIndex().data().toString();
    m_contents = *std::move(contents);
    int largest = 0;
    for (const DatasetContents &entry : m_contents)
        largest = std::max(largest, entry.dataset.images);
    const QSignalBlocker blocker(m_list->selectionModel());
    m_datasets->clear();
    int row = 0;
    for (const DatasetContents &entry : m_contents) {
        auto *item = new QStandardItem(entry.dataset.name);
        item->setData(entry.dataset.images, DatasetBars::ImagesRole);
        item->setData(largest, DatasetBars::LargestRole);
        item->setData(entry.dataset.artificial ? tr("artificial") : entry.dataset.format,
                      DatasetBars::DetailRole);
        item->setToolTip(
            tr("%1: %n image(s)", nullptr, entry.dataset.images).arg(entry.dataset.name));
        if (entry.dataset.name == before)
            row = m_datasets->rowCount();
        m_datasets->appendRow(item);
    }
    if (m_contents.empty())
        m_empty->setText(
            tr("There is no dataset yet. Import one (Ctrl+I), or look at the sample."));
    m_stack->setCurrentWidget(m_contents.empty() ? static_cast<QWidget *>(m_empty) : m_tabs);
    m_list->setCurrentIndex(m_datasets->index(row, 0));
    onDatasetChanged();
    m_splits->refreshPreview();
    m_mapping->setContents(m_contents);
}

void DatasetsPage::onDatasetChanged()
{
    const int row = m_list->currentIndex().row();
    if (row < 0 || row >= static_cast<int>(m_contents.size())) {
        m_panel->setContents({});
        m_splits->setDataset({});
        return;
    }
    const DatasetContents &entry = m_contents[static_cast<size_t>(row)];
    m_panel->setContents(entry);
    m_splits->setDataset(entry);
}

} // namespace lesiondesk
