// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/EvalGallery.h"

#include "ui/plots/MatrixWords.h"
#include "ui/widgets/ImageGrid.h"
#include "ui/widgets/ImageViewer.h"

#include <QGridLayout>
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
    const QString truth = answerWord(result, item.truth, result.rows.kind);
    const QString predicted = answerWord(result, item.predicted, result.columns.kind);
    const auto name = [&](int answer, const QString &word) {
        return answer < 0 ? word : result.classes[static_cast<size_t>(answer)].name;
    };
    GridCaption caption;
    caption.first = item.isJudged() && item.truth == item.predicted
                        ? truth
                        : EvalGallery::tr("%1 → %2").arg(truth, predicted);
    caption.badge = modalityLetter(item.modality);
    caption.toolTip = EvalGallery::tr("%1: truly %2, predicted %3")
                          .arg(item.key, name(item.truth, truth), name(item.predicted, predicted));
    for (const auto &[k, probability] : topClasses(item, 3))
        caption.bars.emplace_back(result.classes[static_cast<size_t>(k)].key, probability);
    return caption;
}

} // namespace

EvalGallery::EvalGallery(ThumbnailProvider &thumbnails, ImageLoader &images, QWidget *parent)
    : QWidget(parent), m_caption(new QLabel(this)), m_secondCaption(new QLabel(this)),
      m_details(new QLabel(this)), m_grid(makeGrid(thumbnails, u"evalGrid"_s)),
      m_second(makeGrid(thumbnails, u"evalGridRight"_s)), m_viewer(new ImageViewer(images, this)),
      m_splitter(new QSplitter(Qt::Vertical, this))
{
    setObjectName(u"evalGallery"_s);
    m_caption->setObjectName(u"galleryCaption"_s);
    m_secondCaption->setObjectName(u"secondCaption"_s);
    QFont bold = m_caption->font();
    bold.setBold(true);
    for (QLabel *caption : {m_caption, m_secondCaption}) {
        caption->setWordWrap(true);
        caption->setFont(bold);
    }
    m_details->setObjectName(u"imageDetails"_s);
    m_details->setWordWrap(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
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
    auto *groups = new QWidget(this);
    auto *grids = new QGridLayout(groups);
    grids->setContentsMargins(0, 0, 0, 0);
    grids->addWidget(m_caption, 0, 0);
    grids->addWidget(m_secondCaption, 0, 1);
    grids->addWidget(m_grid, 1, 0);
    grids->addWidget(m_second, 1, 1);
    grids->setRowStretch(1, 1);
    m_secondCaption->hide();
    m_second->hide();
    m_splitter->addWidget(groups);
    m_splitter->addWidget(large);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 0, 8, 8);
    column->addLayout(narrow);
    column->addWidget(m_splitter, 1);
    column->addLayout(ways);

    for (const ImageGrid *grid : {m_grid, m_second}) {
        connect(grid, &ImageGrid::currentImageChanged, this, &EvalGallery::onCurrentImage);
        connect(grid, &ImageGrid::selectedImagesChanged, this, &EvalGallery::updateButtons);
        connect(grid, &ImageGrid::imageActivated, this,
                [this] { m_viewer->setFocus(Qt::OtherFocusReason); });
    }
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

ImageGrid *EvalGallery::makeGrid(ThumbnailProvider &thumbnails, const QString &name)
{
    auto *grid = new ImageGrid(thumbnails, this);
    grid->setObjectName(name);
    grid->setAccessibleName(tr("Images of the selection"));
    grid->setEmptyText(tr("No image here. Click a cell, a header or a part of a bar."));
    return grid;
}

void EvalGallery::fill(QLabel *caption, ImageGrid *grid, const ImageSet &images)
{
    const int count = static_cast<int>(images.ids.size());
    caption->setText(tr("%1 · %2").arg(images.caption, tr("%n image(s)", nullptr, count)));
    grid->setCaptions([run = m_run](ImageId id) {
        const EvalItem *item = run ? run->item(id) : nullptr;
        return item ? captionOf(run->result, *item) : GridCaption();
    });
    grid->setImages(images.ids);
    if (!grid->currentImage().isValid() && count > 0)
        grid->setCurrentImage(images.ids.front());
}

void EvalGallery::show(const std::shared_ptr<const LoadedRun> &run, const ImageSet &images)
{
    m_run = run;
    m_images = images;
    m_secondCaption->hide();
    m_second->hide();
    m_second->setImages({});
    fill(m_caption, m_grid, images);
    onCurrentImage(m_grid->currentImage());
    updateButtons();
}

void EvalGallery::showGroups(const std::shared_ptr<const LoadedRun> &run, const ImageSet &left,
                             const ImageSet &right)
{
    m_run = run;
    m_images = left;
    m_images.ids.insert(m_images.ids.end(), right.ids.begin(), right.ids.end());
    m_images.caption = tr("%1; %2").arg(left.caption, right.caption);
    m_secondCaption->show();
    m_second->show();
    fill(m_caption, m_grid, left);
    fill(m_secondCaption, m_second, right);
    onCurrentImage(m_grid->currentImage());
    updateButtons();
}

ImageSet EvalGallery::chosenImages() const
{
    std::vector<ImageId> picked;
    for (const ImageGrid *grid : {m_grid, m_second}) {
        // One image alone is only the current one.
        const auto some = grid->selectedImages();
        if (some.size() > 1)
            picked.insert(picked.end(), some.begin(), some.end());
    }
    if (picked.empty() || picked.size() == m_images.ids.size())
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
    m_current = id;
    m_viewer->setImage(id);
    Q_EMIT chosenChanged();
    if (!item) {
        m_details->clear();
        return;
    }
    const auto &classes = m_run->result.classes;
    QStringList parts{
        item->key,
        tr("true %1").arg(item->truth < 0
                              ? answerWord(m_run->result, item->truth, m_run->result.rows.kind)
                              : classes[static_cast<size_t>(item->truth)].name)};
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
    Q_EMIT chosenChanged();
}

} // namespace lesiondesk
