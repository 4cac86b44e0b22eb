// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ImageSet.h"
#include "ui/compare/ComparisonData.h"

#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;

namespace lesiondesk
{

class ImageGrid;
class ImageLoader;
class ImageViewer;
class ThumbnailProvider;

/// The images behind a number of the comparison: what A and B say of each, the current one large,
/// and the ways from here.
class CompareGallery final : public QWidget
{
    Q_OBJECT

public:
    CompareGallery(ThumbnailProvider &thumbnails, ImageLoader &images, QWidget *parent = nullptr);

    void show(const std::shared_ptr<const LoadedComparison> &loaded, const ImageSet &images);
    /// Those picked where it is more than one, else all that are shown.
    ImageSet chosenImages() const;
    const ImageSet &shownImages() const { return m_images; }
    void takeFocus();

Q_SIGNALS:
    void reviewWanted();
    void casesWanted();
    void exportWanted();
    void left(); ///< Escape

private:
    QPushButton *button(const QString &name, const QString &toolTip, const QString &key,
                        void (CompareGallery::*signal)());
    void onCurrentImage(ImageId id);
    void updateButtons();

    std::shared_ptr<const LoadedComparison> m_loaded;
    ImageSet m_images;
    QLabel *m_caption;
    ImageGrid *m_grid;
    ImageViewer *m_viewer;
    QLabel *m_details;
    QPushButton *m_review;
    QPushButton *m_cases;
    QPushButton *m_export;
};

} // namespace lesiondesk
