// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/CompareGallery.h"

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

QString keyOf(const EvalResult &result, int answer)
{
    return answer < 0 ? u"–"_s : result.classes[static_cast<size_t>(answer)].key;
}

/// "BCC 0.81" or, without probabilities, "BCC".
QString answerText(const EvalResult &result, const EvalItem &item)
{
    const QString key = keyOf(result, item.predicted);
    if (!result.hasProbabilities || item.predicted < 0)
        return key;
    const auto p = static_cast<double>(item.probabilities[static_cast<size_t>(item.predicted)]);
    return CompareGallery::tr("%1 %2").arg(key, QLocale().toString(p, 'f', 2));
}

/// "A BCC" and how probable it was; both have probabilities.
std::pair<QString, double> barOf(const QString &side, const EvalResult &result,
                                 const EvalItem &item)
{
    return {CompareGallery::tr("%1 %2").arg(side, keyOf(result, item.predicted)),
            static_cast<double>(item.probabilities[static_cast<size_t>(item.predicted)])};
}

} // namespace

CompareGallery::CompareGallery(ThumbnailProvider &thumbnails, ImageLoader &images, QWidget *parent)
    : QWidget(parent), m_caption(new QLabel(this)), m_grid(new ImageGrid(thumbnails, this)),
      m_viewer(new ImageViewer(images, this)), m_details(new QLabel(this))
{
    setObjectName(u"compareGallery"_s);
    m_caption->setObjectName(u"compareCaption"_s);
    m_caption->setWordWrap(true);
    QFont bold = m_caption->font();
    bold.setBold(true);
    m_caption->setFont(bold);
    m_grid->setObjectName(u"compareGrid"_s);
    m_grid->setAccessibleName(tr("Images of the selection"));
    m_grid->setEmptyText(tr("No image here. Click a number of the comparison."));
    m_viewer->setObjectName(u"compareViewer"_s);
    m_viewer->setKeysEnabled(true);
    m_viewer->setPlaceholder(tr("The image that is chosen above"));
    m_details->setObjectName(u"compareDetails"_s);
    m_details->setWordWrap(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_review = button(u"compareToReview"_s, tr("Offer a review round over these images"),
                      u"Ctrl+Shift+R"_s, &CompareGallery::reviewWanted);
    m_cases = button(u"compareToCases"_s, tr("Open the Cases page on exactly these images"),
                     u"Ctrl+Shift+C"_s, &CompareGallery::casesWanted);
    m_export = button(u"compareExport"_s, tr("Write what A and B say of every image as a table"),
                      u"Ctrl+Shift+E"_s, &CompareGallery::exportWanted);
    m_export->setText(tr("Export CSV…"));

    auto *large = new QWidget(this);
    auto *largeColumn = new QVBoxLayout(large);
    largeColumn->setContentsMargins(0, 0, 0, 0);
    largeColumn->addWidget(m_viewer, 1);
    largeColumn->addWidget(m_details);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_grid);
    splitter->addWidget(large);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto *ways = new QHBoxLayout;
    for (QPushButton *one : {m_review, m_cases, m_export})
        ways->addWidget(one);
    ways->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 0, 8, 8);
    column->addWidget(m_caption);
    column->addWidget(splitter, 1);
    column->addLayout(ways);

    connect(m_grid, &ImageGrid::currentImageChanged, this, &CompareGallery::onCurrentImage);
    connect(m_grid, &ImageGrid::selectedImagesChanged, this, &CompareGallery::updateButtons);
    connect(m_grid, &ImageGrid::imageActivated, this,
            [this] { m_viewer->setFocus(Qt::OtherFocusReason); });
    new QShortcut(Qt::Key_Escape, this, this, &CompareGallery::left,
                  Qt::WidgetWithChildrenShortcut);
    updateButtons();
}

QPushButton *CompareGallery::button(const QString &name, const QString &toolTip, const QString &key,
                                    void (CompareGallery::*signal)())
{
    auto *result = new QPushButton(this);
    result->setObjectName(name);
    const QKeySequence sequence(key);
    result->setToolTip(tr("%1 (%2)").arg(toolTip, sequence.toString(QKeySequence::NativeText)));
    connect(result, &QPushButton::clicked, this, signal);
    new QShortcut(
        sequence, parentWidget() ? parentWidget() : this, this, [result] { result->click(); },
        Qt::WidgetWithChildrenShortcut);
    return result;
}

void CompareGallery::show(const std::shared_ptr<const LoadedComparison> &loaded,
                          const ImageSet &images)
{
    m_loaded = loaded;
    m_images = images;
    const int count = static_cast<int>(images.ids.size());
    m_caption->setText(tr("%1 · %2").arg(images.caption, tr("%n image(s)", nullptr, count)));
    m_grid->setCaptions([loaded](ImageId id) {
        GridCaption caption;
        const EvalItem *a = loaded ? loaded->a().item(id) : nullptr;
        const EvalItem *b = loaded ? loaded->b().item(id) : nullptr;
        if (!a || !b)
            return caption;
        const EvalResult &ofA = loaded->a().result;
        const EvalResult &ofB = loaded->b().result;
        const QString truthA = keyOf(ofA, a->truth);
        const QString truthB = keyOf(ofB, b->truth);
        caption.first = truthA == truthB ? truthA : tr("%1 / %2").arg(truthA, truthB);
        caption.second = tr("A %1 · B %2").arg(keyOf(ofA, a->predicted), keyOf(ofB, b->predicted));
        if (ofA.hasProbabilities && ofB.hasProbabilities)
            caption.bars = {barOf(tr("A"), ofA, *a), barOf(tr("B"), ofB, *b)};
        caption.badge = modalityLetter(a->modality);
        caption.toolTip = tr("%1: truly %2; A says %3, B says %4")
                              .arg(a->key, caption.first, answerText(ofA, *a), answerText(ofB, *b));
        return caption;
    });
    m_grid->setImages(images.ids);
    if (!m_grid->currentImage().isValid() && count > 0)
        m_grid->setCurrentImage(images.ids.front());
    onCurrentImage(m_grid->currentImage());
    updateButtons();
}

ImageSet CompareGallery::chosenImages() const
{
    const auto picked = m_grid->selectedImages();
    if (picked.size() < 2 || picked.size() == m_images.ids.size())
        return m_images;
    return {picked, tr("%1, picked").arg(m_images.caption)};
}

void CompareGallery::takeFocus()
{
    m_grid->setFocus(Qt::OtherFocusReason);
}

void CompareGallery::onCurrentImage(ImageId id)
{
    m_viewer->setImage(id);
    const EvalItem *a = m_loaded ? m_loaded->a().item(id) : nullptr;
    const EvalItem *b = m_loaded ? m_loaded->b().item(id) : nullptr;
    if (!a || !b) {
        m_details->clear();
        return;
    }
    m_details->setText(
        tr("%1 · true %2 · A says %3 · B says %4")
            .arg(a->key,
                 a->truth < 0 ? u"–"_s
                              : m_loaded->a().result.classes[static_cast<size_t>(a->truth)].name,
                 answerText(m_loaded->a().result, *a), answerText(m_loaded->b().result, *b)));
}

void CompareGallery::updateButtons()
{
    const int count = static_cast<int>(chosenImages().ids.size());
    m_review->setText(tr("Send %n to review", nullptr, count));
    m_cases->setText(tr("Show %n in Cases", nullptr, count));
    for (QPushButton *one : {m_review, m_cases})
        one->setEnabled(count > 0);
    m_export->setEnabled(m_loaded != nullptr);
}

} // namespace lesiondesk
