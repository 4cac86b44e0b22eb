// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/browse/CasesPage.h"

#include "core/store/ImageStore.h"
#include "ui/browse/CatalogueLoader.h"
#include "ui/browse/CompareView.h"
#include "ui/browse/DetailsPanel.h"
#include "ui/browse/FilterBar.h"
#include "ui/browse/ModalityTagger.h"
#include "ui/shell/Icons.h"
#include "ui/widgets/ImageGrid.h"
#include "ui/widgets/ImageLoader.h"
#include "ui/widgets/ImageViewer.h"

#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSlider>
#include <QSplitter>
#include <QStackedWidget>
#include <QThreadPool>

#include <utility>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

/// More changed rows than this are read again in the background.
constexpr size_t kReadAtOnce = 1000;

/// A million rows take longer to give back than the window may stand still.
void forget(std::shared_ptr<Catalogue> catalogue)
{
    if (catalogue)
        QThreadPool::globalInstance()->start([old = std::move(catalogue)] {});
}

} // namespace

CasesPage::~CasesPage()
{
    QSettings settings;
    settings.setValue(u"cases/splitter"_s, m_splitter->saveState());
    settings.setValue(u"cases/side"_s, m_side->saveState());
    settings.setValue(u"cases/thumbnailSize"_s, m_size->value());
    settings.setValue(u"cases/outline"_s, m_outline->isChecked());
    forget(std::move(m_catalogue));
}

QIcon CasesPage::icon() const
{
    return themedIcon(u"cases"_s);
}

void CasesPage::activated()
{
    if (m_views->currentIndex() == GridView)
        m_grid->setFocus();
}

void CasesPage::showImages(const ImageSet &images)
{
    const bool everything = images.ids.empty() && images.caption.isEmpty();
    m_setCaption = images.caption;
    ImageFilter filter;
    if (!everything)
        filter.only = images.ids;
    m_order->setCurrentIndex(
        m_order->findData(static_cast<int>(everything ? ImageOrder::Case : ImageOrder::AsGiven)));
    backToGrid();
    m_wanted = images.ids.empty() ? ImageId() : images.ids.front();
    setFilter(filter);
}

void CasesPage::setFilter(const ImageFilter &filter)
{
    m_filter = filter;
    m_filterBar->setFilter(filter, m_setCaption);
    apply();
}

void CasesPage::clearFilter()
{
    ImageFilter empty;
    empty.labels = m_filter.labels;
    setFilter(empty);
    m_grid->setFocus();
}

bool CasesPage::isLoaded() const
{
    return m_catalogue && m_catalogue->isComplete() && !m_filtering.isBusy();
}

void CasesPage::onFirstLoaded(const std::shared_ptr<Catalogue> &catalogue)
{
    if (m_catalogue)
        return;
    m_catalogue = catalogue;
    apply();
}

void CasesPage::onLoaded(const std::shared_ptr<Catalogue> &catalogue)
{
    if (m_catalogue && m_partitionsChosen && m_catalogue->partitionSet.isValid()) {
        // The user's set stays although a newer one may have been frozen.
        catalogue->partitionSet = m_catalogue->partitionSet;
        catalogue->partitions = m_catalogue->partitions;
    }
    forget(std::exchange(m_catalogue, catalogue));
    m_problem.clear();
    m_filterBar->setCatalogue(*m_catalogue);
    apply();
    onCurrentChanged(m_grid->currentImage());
}

void CasesPage::onImagesChanged(const std::vector<ImageId> &ids)
{
    if (!isVisible() && m_missed.size() + ids.size() <= kReadAtOnce) {
        // Nobody waits for it, and who changed them may be in a hurry: a key of the review.
        m_missed.insert(m_missed.end(), ids.begin(), ids.end());
        return;
    }
    if (!m_catalogue || ids.size() > kReadAtOnce) {
        m_loader->load();
        return;
    }
    const auto rows = ImageStore(m_context.project.database(), m_context.project.paths()).rows(ids);
    if (!rows) {
        m_loader->load();
        return;
    }
    m_catalogue->replace(*rows);
    apply();
    onCurrentChanged(m_grid->currentImage());
}

void CasesPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (!m_missed.empty())
        onImagesChanged(std::exchange(m_missed, {}));
}

void CasesPage::apply()
{
    if (!m_catalogue) {
        refreshEmpty();
        refreshStatus();
        return;
    }
    if (m_catalogue->rows().size() <= m_filteredAtOnce) {
        m_filtering.stop();
        take(m_catalogue->view().answer(m_filter, order()));
        return;
    }
    // A newer filter takes the place of one that is still being worked out.
    m_filtering.start([view = m_catalogue->view(), filter = m_filter,
                       by = order()](Feedback &) { return view.answer(filter, by); },
                      [this](CatalogueView::Answer answer) { take(std::move(answer)); });
}

void CasesPage::take(CatalogueView::Answer answer)
{
    if (m_catalogue->isComplete())
        m_filterBar->setCounts(answer.counts);
    m_grid->setImages(std::move(answer.ids));
    if (const ImageId wanted = std::exchange(m_wanted, {}); wanted.isValid())
        m_grid->setCurrentImage(wanted);
    refreshEmpty();
    refreshStatus();
}

ImageOrder CasesPage::order() const
{
    const auto chosen = static_cast<ImageOrder>(m_order->currentData().toInt());
    // Only a set that was handed over has an order of its own.
    return chosen == ImageOrder::AsGiven && !m_filter.only ? ImageOrder::Case : chosen;
}

void CasesPage::refreshStatus()
{
    if (!m_catalogue || !m_catalogue->isComplete()) {
        m_status->setText(m_problem.isEmpty() ? tr("Reading the catalogue…") : QString());
        return;
    }
    const QLocale locale;
    const int all = static_cast<int>(m_catalogue->rows().size());
    const int shown = static_cast<int>(m_grid->images().size());
    QString text = shown == all ? tr("%n image(s)", nullptr, all)
                                : tr("%1 of %n image(s)", nullptr, all).arg(locale.toString(shown));
    const size_t selected = m_grid->selectedCount();
    if (selected > 1)
        text += u" · "_s + tr("%n selected", nullptr, static_cast<int>(selected));
    m_status->setText(text);
}

void CasesPage::refreshEmpty()
{
    const bool nothing = m_grid->images().empty();
    if (!nothing) {
        if (m_views->currentIndex() == EmptyView)
            showView(GridView);
        return;
    }
    if (!m_problem.isEmpty())
        m_emptyText->setText(m_problem);
    else if (!m_catalogue)
        m_emptyText->setText(tr("Reading the catalogue…"));
    else if (m_catalogue->rows().empty())
        m_emptyText->setText(tr("No images yet.\n\nBring some in with File > Import images "
                                "(Ctrl+I): PAD-UFES-20, HAM10000, folders named after classes, or "
                                "a table of your own."));
    else
        m_emptyText->setText(tr("No image matches the filter."));
    m_clearFilter->setVisible(m_catalogue && !m_catalogue->rows().empty());
    showView(EmptyView);
}

void CasesPage::showDetails()
{
    const ImageId id = m_grid->currentImage();
    if (!id.isValid() || !m_catalogue) {
        m_details->clear(tr("Choose an image to see what is known about it."));
        return;
    }
    const auto details =
        ImageStore(m_context.project.database(), m_context.project.paths()).details(id);
    if (details)
        m_details->show(*details, *m_catalogue);
    else
        m_details->clear(details.error().message);
}

void CasesPage::onCurrentChanged(ImageId id)
{
    if (m_views->currentIndex() == LargeView)
        m_large->setImage(id);
    else
        m_viewer->setImage(id);
    showDetails();
    if (!id.isValid() || !m_catalogue)
        return;
    const auto &ids = m_grid->images();
    const auto at = static_cast<size_t>(m_grid->currentIndex().row());
    std::vector<ImageId> next;
    for (size_t k = at + 1; k < std::min(at + 3, ids.size()); ++k)
        next.push_back(ids[k]);
    if (at > 0 && at <= ids.size())
        next.push_back(ids[at - 1]);
    m_context.images.prefetch(next);
}

void CasesPage::tagSelection(Modality modality)
{
    std::vector<ImageId> ids = m_grid->selectedImages();
    if (m_views->currentIndex() == LargeView)
        ids = {m_grid->currentImage()};
    if (!ids.empty() && ids.front().isValid())
        m_tagger->tag(ids, modality);
}

void CasesPage::sendSelectionToReview()
{
    if (!m_catalogue || !m_catalogue->isComplete())
        return; // what is shown is not all that is meant
    ImageSet set;
    set.ids = m_grid->selectedImages();
    const QString words =
        m_catalogue ? filterWords(m_filter, *m_catalogue, m_setCaption) : QString();
    // One image is what is merely current: all that is shown is meant then.
    if (set.ids.size() <= 1) {
        set.ids = m_grid->images();
        set.caption = words;
    } else {
        set.caption = tr("selected from %1").arg(words);
    }
    if (!set.ids.empty())
        m_context.navigator.sendToReview(set);
}

void CasesPage::showView(View view)
{
    m_views->setCurrentIndex(view);
    m_viewer->setVisible(view != LargeView);
    for (QAction *action : m_largeOnly)
        action->setEnabled(view == LargeView);
}

void CasesPage::openLarge()
{
    if (m_views->currentIndex() == LargeView) { // Space again: the peek is over
        backToGrid();
        return;
    }
    if (!m_grid->currentImage().isValid())
        return;
    showView(LargeView);
    m_large->setImage(m_grid->currentImage());
    m_large->setFocus();
}

void CasesPage::compareCase()
{
    const ImageRow *row = m_catalogue ? m_catalogue->find(m_grid->currentImage()) : nullptr;
    if (!row)
        return;
    const auto ids = ImageStore(m_context.project.database(), m_context.project.paths())
                         .imagesOfCase(row->lesionCase);
    if (!ids)
        return;
    m_compare->setImages(*ids, [this](ImageId id) {
        const ImageRow *image = m_catalogue->find(id);
        return image ? u"%1 · %2"_s.arg(image->key, modalityWord(image->modality)) : QString();
    });
    m_compare->setOutlinesShown(m_outline->isChecked());
    showView(CompareCaseView);
    m_compare->setFocus();
}

void CasesPage::backToGrid()
{
    showView(m_grid->images().empty() ? EmptyView : GridView);
    m_viewer->setImage(m_grid->currentImage());
    m_grid->setFocus();
}

void CasesPage::step(int by)
{
    const auto row = m_grid->currentIndex().row() + by;
    if (row >= 0 && row < static_cast<int>(m_grid->images().size()))
        m_grid->setCurrentImage(m_grid->images()[static_cast<size_t>(row)]);
}

GridCaption CasesPage::caption(ImageId id) const
{
    GridCaption caption;
    const ImageRow *row = m_catalogue ? m_catalogue->find(id) : nullptr;
    if (!row)
        return caption;
    const Diagnosis *label = m_catalogue->diagnosis(labelOf(*row, m_filter.labels));
    caption.first = label ? label->key : tr("no label");
    caption.second = row->caseKey;
    caption.badge = modalityLetter(row->modality);
    caption.check = row->read;
    caption.toolTip =
        tr("%1\ncase %2 · patient %3\n%4 · %5\n%6")
            .arg(label ? label->name : tr("no label"), row->caseKey, row->patientKey,
                 modalityWord(row->modality), row->read ? tr("read") : tr("not read"), row->key);
    return caption;
}

void CasesPage::showMenu(const QPoint &position)
{
    QMenu menu;
    for (QAction *action : m_menuActions)
        menu.addAction(action);
    menu.exec(m_grid->viewport()->mapToGlobal(position));
}

std::vector<std::pair<QString, QString>> CasesPage::keys() const
{
    return {
        {tr("Arrows"), tr("move; Shift and Ctrl extend the selection")},
        {tr("Enter"), tr("open large; Esc goes back")},
        {tr("Space"), tr("look for a moment")},
        {u"M A D U"_s, tr("tag as macroscopic, anatomical, dermoscopic, not tagged")},
        {u"B"_s, tr("images of this case side by side")},
        {u"R"_s, tr("send the selection (or all that is shown) to review")},
        {u"O"_s, tr("show or hide the outline of the lesion's mask")},
        {u"F  1  +  −"_s, tr("in the large view: fit, one to one, zoom")},
        {u"Ctrl+A"_s, tr("select all")},
        {u"Ctrl+F"_s, tr("find image, case or patient")},
    };
}

} // namespace lesiondesk
