// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/ImageSet.h"
#include "ui/evaluation/EvalLoader.h"

#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;
class QSplitter;

namespace lesiondesk
{

class ImageGrid;
class ImageLoader;
class ImageViewer;
class ThumbnailProvider;

/// The right side of the Errors page: what is shown in words and how many, the images with their
/// three most probable classes, the current one large, and the ways from here.
class EvalGallery final : public QWidget
{
    Q_OBJECT

public:
    EvalGallery(ThumbnailProvider &thumbnails, ImageLoader &images, QWidget *parent = nullptr);

    /// Exactly these images of this result; the caption says what they are.
    void show(const std::shared_ptr<const LoadedRun> &run, const ImageSet &images);
    /// Two groups side by side, each with its words; the buttons speak of both together.
    void showGroups(const std::shared_ptr<const LoadedRun> &run, const ImageSet &left,
                    const ImageSet &right);
    /// The images that the buttons speak of: those picked in the grid where it is more than one,
    /// else all that are shown.
    ImageSet chosenImages() const;
    /// The one that is large.
    ImageId currentImage() const { return m_current; }
    const ImageSet &shownImages() const { return m_images; }
    /// Enter in the matrix lands here, on the first image.
    void takeFocus();

Q_SIGNALS:
    void reviewWanted();
    void casesWanted();
    void errorsOnlyWanted();
    void correctOnlyWanted();
    void exportWanted();
    /// Other images are shown or picked, or another one is large.
    void chosenChanged();
    /// Escape: back to the matrix.
    void left();

private:
    QPushButton *button(const QString &name, const QString &text, const QString &toolTip,
                        const QString &key, void (EvalGallery::*signal)());
    void fill(QLabel *caption, ImageGrid *grid, const ImageSet &images);
    ImageGrid *makeGrid(ThumbnailProvider &thumbnails, const QString &name);
    void onCurrentImage(ImageId id);
    void updateButtons();

    std::shared_ptr<const LoadedRun> m_run;
    ImageSet m_images;
    ImageId m_current;
    QLabel *m_caption;
    QLabel *m_secondCaption;
    QLabel *m_details;
    ImageGrid *m_grid;
    ImageGrid *m_second; ///< the right one of two groups; hidden otherwise
    ImageViewer *m_viewer;
    QPushButton *m_review;
    QPushButton *m_cases;
    QPushButton *m_errorsOnly;
    QPushButton *m_correctOnly;
    QPushButton *m_export;
    QSplitter *m_splitter;
};

} // namespace lesiondesk
