// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"

#include <QAbstractItemView>

#include <functional>
#include <memory>
#include <vector>

namespace lesiondesk
{

class GridCellPainter;
class ThumbnailProvider;

/// What stands under and on one picture of the grid.
struct GridCaption {
    QString first;      ///< class
    QString second;     ///< case or image
    QChar badge;        ///< modality letter, or null for none
    bool check = false; ///< read
    QString toolTip;
    /// Bars under the picture instead of the second line: name and fraction, at most three.
    std::vector<std::pair<QString, double>> bars;
};

/// A virtual grid of thumbnails over any number of images: asks for captions and pictures only of
/// what is visible, and computes every position (all cells are of one size). Arrow keys move, Shift
/// and Ctrl extend, Enter or double click activates; letters and Space are left to the page.
class ImageGrid final : public QAbstractItemView
{
    Q_OBJECT

public:
    explicit ImageGrid(ThumbnailProvider &thumbnails, QWidget *parent = nullptr);
    ~ImageGrid() override;

    /// Replaces what is shown. Selection and scroll position are kept for images that stay.
    void setImages(std::vector<ImageId> ids);
    const std::vector<ImageId> &images() const;
    using CaptionFunction = std::function<GridCaption(ImageId)>;
    void setCaptions(CaptionFunction captions);
    /// Captions of these have changed: repaint them.
    void refresh();
    void setThumbnailSize(int pixels); ///< 64 to 256
    int thumbnailSize() const { return m_size; }
    /// Shown in the middle when there is no image.
    void setEmptyText(const QString &text);

    std::vector<ImageId> selectedImages() const; ///< in the order of the grid
    size_t selectedCount() const;
    ImageId currentImage() const;
    void setCurrentImage(ImageId id); ///< selects and scrolls to it
    int columns() const;

    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint &point) const override;
    void keyboardSearch(const QString &search) override;

Q_SIGNALS:
    void currentImageChanged(lesiondesk::ImageId id);
    void selectedImagesChanged();
    void imageActivated(lesiondesk::ImageId id);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override;
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex &index) const override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void updateGeometries() override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;

private:
    class Model;
    void measure();
    int columnPitch() const;
    int rowAt(const QPoint &point) const;
    void onThumbnailReady(ImageId id);

    ThumbnailProvider &m_thumbnails;
    Model *m_model;
    std::unique_ptr<GridCellPainter> m_painter;
    CaptionFunction m_captions;
    QString m_emptyText;
    QSize m_cell;
    int m_size = 128;
    bool m_replacing = false;
};

} // namespace lesiondesk
