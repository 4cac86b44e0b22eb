// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/EvalGallery.h"

#include "ui/widgets/ImageGrid.h"
#include "ui/widgets/ImageViewer.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

/// What the grid says about one image; the class keys are those of the run.
GridCaption captionOf(const EvalResult &result, const EvalItem &item)
{
    const auto key = [&](int k) { return result.classes[static_cast<size_t>(k)].key; };
    GridCaption caption;
    caption.first = item.truth == item.predicted
                        ? key(item.truth)
                        : EvalGallery::tr("%1 → %2").arg(key(item.truth), key(item.predicted));
    caption.badge = modalityLetter(item.modality);
    caption.toolTip = EvalGallery::tr("%1: truly %2, predicted %3")
                          .arg(item.key, result.classes[static_cast<size_t>(item.truth)].name,
                               result.classes[static_cast<size_t>(item.predicted)].name);
    for (const auto &[k, probability] : topClasses(item, 3))
        caption.bars.emplace_back(key(k), probability);
    return caption;
}

} // namespace

EvalGallery::EvalGallery(ThumbnailProvider &thumbnails, ImageLoader &images, QWidget *parent)
    : QWidget(parent), m_caption(new QLabel(this)), m_details(new QLabel(this)),
      m_grid(new ImageGrid(thumbnails, this)), m_viewer(new ImageViewer(images, this)),
      m_splitter(new QSplitter(Qt::Vertical, this))
{
    setObjectName(u"evalGallery"_s);
    m_caption->setObjectName(u"galleryCaption"_s);
    m_caption->setWordWrap(true);
    QFont bold = m_caption->font();
    bold.setBold(true);
    m_caption->setFont(bold);
    m_details->setObjectName(u"imageDetails"_s);
    m_details->setWordWrap(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_grid->setObjectName(u"evalGrid"_s);
    m_grid->setAccessibleName(tr("Images of the selection"));
    m_grid->setEmptyText(tr("No image here. Click a cell, a header or a part of a bar."));
    m_viewer->setObjectName(u"evalViewer"_s);
    m_viewer->setKeysEnabled(true);
    m_viewer->setPlaceholder(tr("The image that is chosen above"));

    m_errorsOnly = button(u"errorsOnly"_s, tr("Misclassified only"),
                          tr("Keep only the wrong cells of the selection"), u"E"_s,
                          &EvalGallery::errorsOnlyWanted);
    m_correctOnly =
        button(u"correctOnly"_s, tr("Correct only"), tr("Keep only the diagonal of the selection"),
               u"C"_s, &EvalGallery::correctOnlyWanted);
    m_review = button(u"sendToReview"_s, tr("Send to review"),
                      tr("Offer a review round over these images"), u"Ctrl+Shift+R"_s,
                      &EvalGallery::reviewWanted);
    m_cases = button(u"showInCases"_s, tr("Show in Cases"),
                     tr("Open the Cases page on exactly these images"), u"Ctrl+Shift+C"_s,
                     &EvalGallery::casesWanted);
    m_export =
        button(u"exportCsv"_s, tr("Export CSV…"), tr("Write all predictions of the run as a table"),
               u"Ctrl+Shift+E"_s, &EvalGallery::exportWanted);
    auto *narrow = new QHBoxLayout;
    narrow->addWidget(m_errorsOnly);
    narrow->addWidget(m_correctOnly);
    narrow->addStretch();
    auto *ways = new QHBoxLayout;
    ways->addWidget(m_review);
    ways->addWidget(m_cases);
    ways->addWidget(m_export);
    ways->addStretch();

    auto *large = new QWidget(this);
    auto *largeColumn = new QVBoxLayout(large);
    largeColumn->setContentsMargins(0, 0, 0, 0);
    largeColumn->addWidget(m_viewer, 1);
    largeColumn->addWidget(m_details);
    m_splitter->setObjectName(u"gallerySplitter"_s);
    m_splitter->addWidget(m_grid);
    m_splitter->addWidget(large);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 0, 8, 8);
    column->addWidget(m_caption);
    column->addLayout(narrow);
    column->addWidget(m_splitter, 1);
    column->addLayout(ways);

    connect(m_grid, &ImageGrid::currentImageChanged, this, &EvalGallery::onCurrentImage);
    connect(m_grid, &ImageGrid::selectedImagesChanged, this, &EvalGallery::updateButtons);
    connect(m_grid, &ImageGrid::imageActivated, this,
            [this] { m_viewer->setFocus(Qt::OtherFocusReason); });
    auto *back = new QShortcut(Qt::Key_Escape, this, this, &EvalGallery::left,
                               Qt::WidgetWithChildrenShortcut);
    back->setObjectName(u"backToMatrix"_s);
    updateButtons();
}

QPushButton *EvalGallery::button(const QString &name, const QString &text, const QString &toolTip,
                                 const QString &key, void (EvalGallery::*signal)())
{
    auto *result = new QPushButton(text, this);
    result->setObjectName(name);
    const QKeySequence sequence(key);
    result->setToolTip(tr("%1 (%2)").arg(toolTip, sequence.toString(QKeySequence::NativeText)));
    connect(result, &QPushButton::clicked, this, signal);
    // The page's keys work wherever the focus is on the page.
    auto *shortcut = new QShortcut(
        sequence, parentWidget() ? parentWidget() : this, this, [result] { result->click(); },
        Qt::WidgetWithChildrenShortcut);
    shortcut->setObjectName(name + u"Key"_s);
    return result;
}

void EvalGallery::show(const std::shared_ptr<const LoadedRun> &run, const ImageSet &images)
{
    m_run = run;
    m_images = images;
    const int count = static_cast<int>(images.ids.size());
    m_caption->setText(tr("%1 · %2").arg(images.caption, tr("%n image(s)", nullptr, count)));
    m_grid->setCaptions([run](ImageId id) {
        const EvalItem *item = run ? run->item(id) : nullptr;
        return item ? captionOf(run->result, *item) : GridCaption();
    });
    m_grid->setImages(images.ids);
    if (!m_grid->currentImage().isValid() && count > 0)
        m_grid->setCurrentImage(images.ids.front());
    onCurrentImage(m_grid->currentImage());
    updateButtons();
}

ImageSet EvalGallery::chosenImages() const
{
    const auto picked = m_grid->selectedImages();
    if (picked.size() < 2 || picked.size() == m_images.ids.size())
        return m_images;
    return {picked, tr("%1, picked").arg(m_images.caption)};
}

void EvalGallery::takeFocus()
{
    m_grid->setFocus(Qt::OtherFocusReason);
    if (!m_grid->currentImage().isValid() && !m_images.ids.empty())
        m_grid->setCurrentImage(m_images.ids.front());
}

void EvalGallery::onCurrentImage(ImageId id)
{
    const EvalItem *item = m_run ? m_run->item(id) : nullptr;
    m_viewer->setImage(item ? id : ImageId());
    if (!item) {
        m_details->clear();
        return;
    }
    const auto &classes = m_run->result.classes;
    QStringList parts{item->key, tr("true %1").arg(classes[static_cast<size_t>(item->truth)].name)};
    for (const auto &[k, probability] : topClasses(*item, 3))
        parts.append(tr("%1 %2").arg(classes[static_cast<size_t>(k)].key,
                                     QLocale().toString(static_cast<double>(probability), 'f', 2)));
    m_details->setText(parts.join(u" · "_s));
}

void EvalGallery::updateButtons()
{
    const int count = static_cast<int>(chosenImages().ids.size());
    m_review->setText(tr("Send %n to review", nullptr, count));
    m_cases->setText(tr("Show %n in Cases", nullptr, count));
    for (QPushButton *one : {m_review, m_cases})
        one->setEnabled(count > 0);
    for (QPushButton *one : {m_errorsOnly, m_correctOnly, m_export})
        one->setEnabled(m_run != nullptr);
}

} // namespace lesiondesk
