// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ImageGrid.h"

#include "ui/widgets/GridCellPainter.h"
#include "ui/widgets/ThumbnailProvider.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

/// The list of ids as a Qt model; the texts of an item serve screen readers and tests.
class ImageGrid::Model final : public QAbstractListModel
{
public:
    explicit Model(ImageGrid *grid) : QAbstractListModel(grid), m_grid(grid) {}

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(ids.size());
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid() || index.row() >= rowCount())
            return {};
        const ImageId id = at(index.row());
        if (role == Qt::UserRole)
            return id.value;
        if (!m_grid->m_captions)
            return {};
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) {
            const GridCaption caption = m_grid->m_captions(id);
            return caption.second.isEmpty() ? caption.first
                                            : caption.first + u", "_s + caption.second;
        }
        return role == Qt::ToolTipRole ? QVariant(m_grid->m_captions(id).toolTip) : QVariant();
    }

    ImageId at(int row) const { return ids[static_cast<size_t>(row)]; }

    int find(ImageId id) const
    {
        const auto found = std::find(ids.begin(), ids.end(), id);
        return found == ids.end() ? -1 : static_cast<int>(found - ids.begin());
    }

    void replace(std::vector<ImageId> next)
    {
        beginResetModel();
        ids = std::move(next);
        endResetModel();
    }

    std::vector<ImageId> ids;

private:
    ImageGrid *m_grid;
};

ImageGrid::ImageGrid(ThumbnailProvider &thumbnails, QWidget *parent)
    : QAbstractItemView(parent), m_thumbnails(thumbnails), m_model(new Model(this))
{
    setObjectName(u"imageGrid"_s);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // columns must not jump with the count
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    setTabKeyNavigation(false);
    setDragDropMode(NoDragDrop);
    measure();
    setModel(m_model);
    connect(&thumbnails, &ThumbnailProvider::thumbnailReady, this, &ImageGrid::onThumbnailReady);
}

ImageGrid::~ImageGrid() = default;

void ImageGrid::setImages(std::vector<ImageId> ids)
{
    std::vector<bool> selected; // by id, which counts from one upwards: quicker than a set
    for (const ImageId id : selectedImages()) {
        const auto at = static_cast<size_t>(id.value);
        if (at >= selected.size())
            selected.resize(std::max(at + 1, 2 * selected.size()));
        selected[at] = true;
    }
    const ImageId current = currentImage();
    const int scroll = verticalScrollBar()->value();

    m_replacing = true;
    m_model->replace(std::move(ids));
    measure();
    updateGeometries();
    QItemSelection selection;
    if (!selected.empty()) {
        // Neighbours become one range, so that "all" stays one range.
        int from = -1;
        const int rows = m_model->rowCount();
        for (int row = 0; row <= rows; ++row) {
            const auto at = row < rows ? static_cast<size_t>(m_model->at(row).value) : 0;
            const bool in = row < rows && at < selected.size() && selected[at];
            if (in && from < 0)
                from = row;
            if (!in && from >= 0) {
                selection.select(m_model->index(from), m_model->index(row - 1));
                from = -1;
            }
        }
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    const int row = current.isValid() ? m_model->find(current) : -1;
    if (row >= 0) {
        selectionModel()->setCurrentIndex(m_model->index(row), QItemSelectionModel::NoUpdate);
        verticalScrollBar()->setValue(scroll);
        scrollTo(m_model->index(row));
    } else {
        verticalScrollBar()->setValue(scroll);
    }
    m_replacing = false;
    viewport()->update();
    if (currentImage() != current)
        Q_EMIT currentImageChanged(currentImage());
    Q_EMIT selectedImagesChanged();
}

const std::vector<ImageId> &ImageGrid::images() const
{
    return m_model->ids;
}

void ImageGrid::setCaptions(CaptionFunction captions)
{
    m_captions = std::move(captions);
    measure();
    updateGeometries();
    viewport()->update();
}

void ImageGrid::refresh()
{
    viewport()->update();
}

void ImageGrid::setThumbnailSize(int pixels)
{
    m_size = std::clamp(pixels, 64, 256);
    const QModelIndex keep = currentIndex().isValid() ? currentIndex() : indexAt({m_size / 2, 8});
    measure();
    updateGeometries();
    if (keep.isValid())
        scrollTo(keep);
    viewport()->update();
}

void ImageGrid::setEmptyText(const QString &text)
{
    m_emptyText = text;
    viewport()->update();
}

std::vector<ImageId> ImageGrid::selectedImages() const
{
    std::vector<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    if (!std::is_sorted(rows.begin(), rows.end()))
        std::sort(rows.begin(), rows.end());
    std::vector<ImageId> ids;
    ids.reserve(rows.size());
    for (const int row : rows)
        ids.push_back(m_model->at(row));
    return ids;
}

size_t ImageGrid::selectedCount() const
{
    size_t count = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        count += static_cast<size_t>(range.height());
    return count;
}

ImageId ImageGrid::currentImage() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() ? m_model->at(index.row()) : ImageId();
}

void ImageGrid::setCurrentImage(ImageId id)
{
    const int row = m_model->find(id);
    if (row < 0)
        return;
    selectionModel()->setCurrentIndex(m_model->index(row), QItemSelectionModel::ClearAndSelect);
    scrollTo(m_model->index(row));
}

int ImageGrid::columns() const
{
    return std::max(1, viewport()->width() / m_cell.width());
}

int ImageGrid::columnPitch() const
{
    // What is left of the width is shared out, so that the right edge is as straight as the left;
    // a few images stay together.
    const int across = columns();
    return m_model->rowCount() < across ? m_cell.width()
                                        : std::max(m_cell.width(), viewport()->width() / across);
}

void ImageGrid::measure()
{
    size_t bars = 0;
    if (m_captions && !m_model->ids.empty())
        bars = m_captions(m_model->ids.front()).bars.size();
    m_painter = std::make_unique<GridCellPainter>(m_size, font(), static_cast<int>(bars));
    m_cell = m_painter->cellSize();
}

QRect ImageGrid::visualRect(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const int across = columns();
    const int pitch = columnPitch();
    return {QPoint((index.row() % across) * pitch,
                   (index.row() / across) * m_cell.height() - verticalOffset()),
            QSize(pitch, m_cell.height())};
}

void ImageGrid::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const QRect rect = visualRect(index);
    const int height = viewport()->height();
    QScrollBar *bar = verticalScrollBar();
    if (hint == PositionAtCenter)
        bar->setValue(bar->value() + rect.center().y() - height / 2);
    else if (hint == PositionAtTop || rect.top() < 0)
        bar->setValue(bar->value() + rect.top());
    else if (hint == PositionAtBottom || rect.bottom() >= height)
        bar->setValue(bar->value() + rect.bottom() - height + 1);
}

int ImageGrid::rowAt(const QPoint &point) const
{
    const int across = columns();
    const int column = point.x() / columnPitch();
    if (point.x() < 0 || column >= across)
        return -1;
    const int y = point.y() + verticalOffset();
    if (y < 0)
        return -1;
    const int row = y / m_cell.height() * across + column;
    return row < m_model->rowCount() ? row : -1;
}

QModelIndex ImageGrid::indexAt(const QPoint &point) const
{
    const int row = rowAt(point);
    return row < 0 ? QModelIndex() : m_model->index(row);
}

void ImageGrid::keyboardSearch(const QString &) {}

QModelIndex ImageGrid::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int rows = m_model->rowCount();
    if (rows == 0)
        return {};
    if (!currentIndex().isValid())
        return m_model->index(0);
    const int across = columns();
    const int page = std::max(1, viewport()->height() / m_cell.height()) * across;
    int row = currentIndex().row();
    switch (action) {
    case MoveLeft:
    case MovePrevious:
        row -= 1;
        break;
    case MoveRight:
    case MoveNext:
        row += 1;
        break;
    case MoveUp:
        row = row >= across ? row - across : row;
        break;
    case MoveDown:
        // From the last full line down to the last image, even when nothing is right below.
        row = row / across < (rows - 1) / across ? row + across : row;
        break;
    case MovePageUp:
        row = std::max(row - page, row % across);
        break;
    case MovePageDown:
        row += page;
        break;
    case MoveHome:
        row = 0;
        break;
    case MoveEnd:
        row = rows - 1;
        break;
    }
    return m_model->index(std::clamp(row, 0, rows - 1));
}

int ImageGrid::horizontalOffset() const
{
    return 0;
}

int ImageGrid::verticalOffset() const
{
    return verticalScrollBar()->value();
}

bool ImageGrid::isIndexHidden(const QModelIndex &) const
{
    return false;
}

void ImageGrid::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    // Selecting runs like text from one cell to the other, as keys and Shift+click mean it.
    const auto nearest = [this](QPoint point) {
        point.setX(std::clamp(point.x(), 0, columns() * columnPitch() - 1));
        const int rows = m_model->rowCount();
        const int lines = (rows + columns() - 1) / columns();
        const int y =
            std::clamp(point.y() + verticalOffset(), 0, std::max(0, lines * m_cell.height() - 1));
        const int row = y / m_cell.height() * columns() + point.x() / columnPitch();
        return std::clamp(row, 0, std::max(0, rows - 1));
    };
    QItemSelection selection;
    const bool isClick = rect.width() == 1 && rect.height() == 1;
    if (m_model->rowCount() > 0 && (!isClick || rowAt(rect.topLeft()) >= 0)) {
        const auto [from, to] = std::minmax({nearest(rect.topLeft()), nearest(rect.bottomRight())});
        selection.select(m_model->index(from), m_model->index(to));
    }
    selectionModel()->select(selection, command);
}

QRegion ImageGrid::visualRegionForSelection(const QItemSelection &) const
{
    return viewport()->rect(); // cheaper than a region of thousands of cells
}

void ImageGrid::updateGeometries()
{
    const int across = columns();
    const int lines = (m_model->rowCount() + across - 1) / across;
    verticalScrollBar()->setSingleStep(std::max(1, m_cell.height() / 3));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, lines * m_cell.height() - viewport()->height()));
    QAbstractItemView::updateGeometries();
}

bool ImageGrid::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QModelIndex index = indexAt(help->pos());
        const QString text = index.isValid() && m_captions
                                 ? m_captions(m_model->at(index.row())).toolTip
                                 : QString();
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), text, viewport(), visualRect(index));
        return true;
    }
    return QAbstractItemView::viewportEvent(event);
}

void ImageGrid::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const int rows = m_model->rowCount();
    if (rows == 0) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(viewport()->rect().adjusted(24, 24, -24, -24),
                         Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
        return;
    }
    const QRect dirty = event->rect();
    const int across = columns();
    const int first = std::max(0, (dirty.top() + verticalOffset()) / m_cell.height()) * across;
    const int last = std::min(
        rows - 1, ((dirty.bottom() + verticalOffset()) / m_cell.height() + 1) * across - 1);
    // What was asked for last comes first: asking from the bottom up fills the grid downwards.
    for (int row = last; row >= first; --row) {
        const QModelIndex index = m_model->index(row);
        GridCell cell;
        cell.rect = visualRect(index);
        if (!cell.rect.intersects(dirty))
            continue;
        const ImageId id = m_model->at(row);
        cell.picture = m_thumbnails.thumbnail(id);
        if (m_captions)
            cell.caption = m_captions(id);
        cell.selected = selectionModel()->isSelected(index);
        cell.current = index == currentIndex() && hasFocus();
        m_painter->paint(painter, cell, palette());
    }
}

void ImageGrid::resizeEvent(QResizeEvent *event)
{
    const QModelIndex keep = indexAt({m_cell.width() / 2, m_cell.height() / 2});
    QAbstractItemView::resizeEvent(event);
    updateGeometries();
    if (event->oldSize().width() != event->size().width() && keep.isValid() && verticalOffset() > 0)
        scrollTo(currentIndex().isValid() ? currentIndex() : keep);
}

void ImageGrid::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (currentImage().isValid())
            Q_EMIT imageActivated(currentImage());
        event->accept();
        return;
    }
    const bool toggles = event->key() == Qt::Key_Space && event->modifiers() & Qt::ControlModifier;
    const bool isText = !event->text().isEmpty() && event->text().front().isPrint() &&
                        !(event->modifiers() & Qt::ControlModifier);
    if ((isText && !toggles) || event->key() == Qt::Key_Escape) {
        event->ignore(); // the page's keys
        return;
    }
    QAbstractItemView::keyPressEvent(event);
}

void ImageGrid::mouseDoubleClickEvent(QMouseEvent *event)
{
    QAbstractItemView::mouseDoubleClickEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid())
        Q_EMIT imageActivated(m_model->at(index.row()));
}

void ImageGrid::changeEvent(QEvent *event)
{
    QAbstractItemView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        measure();
        updateGeometries();
    }
}

void ImageGrid::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QAbstractItemView::currentChanged(current, previous);
    viewport()->update();
    if (!m_replacing)
        Q_EMIT currentImageChanged(currentImage());
}

void ImageGrid::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QAbstractItemView::selectionChanged(selected, deselected);
    viewport()->update();
    if (!m_replacing)
        Q_EMIT selectedImagesChanged();
}

void ImageGrid::onThumbnailReady(ImageId id)
{
    const int rows = m_model->rowCount();
    if (rows == 0 || !isVisible())
        return;
    const int across = columns();
    const int first = verticalOffset() / m_cell.height() * across;
    const int last =
        std::min(rows, ((verticalOffset() + viewport()->height()) / m_cell.height() + 1) * across);
    for (int row = first; row < last; ++row) {
        if (m_model->at(row) == id) {
            viewport()->update(visualRect(m_model->index(row)));
            return;
        }
    }
}

} // namespace lesiondesk
