// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"

#include <QListView>

#include <functional>
#include <vector>

namespace lesiondesk
{

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
/// what is visible. Arrow keys move, Shift and Ctrl extend, Enter or double click activates.
class ImageGrid final : public QListView
{
    Q_OBJECT

public:
    explicit ImageGrid(ThumbnailProvider &thumbnails, QWidget *parent = nullptr);

    /// Replaces what is shown. Selection and scroll position are kept for images that stay.
    void setImages(std::vector<ImageId> ids);
    const std::vector<ImageId> &images() const;
    using CaptionFunction = std::function<GridCaption(ImageId)>;
    void setCaptions(CaptionFunction captions);
    /// Captions of these have changed: repaint them.
    void refresh();
    void setThumbnailSize(int pixels); ///< 64 to 256

    std::vector<ImageId> selectedImages() const; ///< in the order of the grid
    ImageId currentImage() const;
    void setCurrentImage(ImageId id); ///< selects and scrolls to it

Q_SIGNALS:
    void currentImageChanged(lesiondesk::ImageId id);
    void selectedImagesChanged();
    void imageActivated(lesiondesk::ImageId id);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;

private:
    class Model;
    Model *m_model;
};

} // namespace lesiondesk
