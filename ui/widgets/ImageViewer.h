// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"

#include <QImage>
#include <QPainterPath>
#include <QPixmap>
#include <QWidget>

#include <memory>

namespace lesiondesk
{

class ImageLoader;

/// One image, large: wheel and + − zoom to the cursor, drag pans, F fits, 1 shows it one to one.
/// Where setOutlineShown(true) was called, the edge of the image's mask is drawn over it.
/// Keys are handled only where setKeysEnabled(true) was called (the review page has its own).
class ImageViewer final : public QWidget
{
    Q_OBJECT

public:
    explicit ImageViewer(ImageLoader &loader, QWidget *parent = nullptr);

    /// Shows the image (fitted) as soon as it is decoded; an invalid id empties the viewer. All
    /// pixels of a large picture are decoded when it is zoomed so far that they are seen.
    void setImage(ImageId id);
    ImageId image() const { return m_id; }
    bool isShowingPixels() const { return !m_overview.isNull(); }
    double zoom() const { return m_zoom; } ///< screen pixels per image pixel
    void setKeysEnabled(bool enabled) { m_keysEnabled = enabled; }
    void setOutlineShown(bool shown);
    bool isOutlineShown() const { return m_outlineShown; }
    /// The mask's edge is known and there is one.
    bool hasOutline() const { return m_outline && !m_outline->isEmpty(); }
    /// In place of the picture, for empty states.
    void setPlaceholder(const QString &text);

public Q_SLOTS:
    void fit();
    void oneToOne();
    void zoomBy(double factor); ///< around the cursor when it is inside, else the centre

Q_SIGNALS:
    /// The picture of image() is on the screen for the first time.
    void shown(lesiondesk::ImageId id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void take();
    bool isOverviewEnough() const; ///< at the present zoom
    void announce();
    double fittedZoom() const;
    QPointF anchor() const;
    void onLoaded(ImageId id);
    void onFailed(ImageId id, const QString &message);
    void takeOutline();
    void paintOutline(QPainter &painter) const;
    void zoomAround(const QPointF &point, double zoom);
    void clampOffset();

    ImageLoader &m_loader;
    ImageId m_id;
    QSize m_size;      ///< of all pixels
    QImage m_pixels;   ///< null until they are needed
    QImage m_overview; ///< the same, at most 2048 pixels, for painting all of it
    QPixmap m_scaled;  ///< the overview at the present zoom
    std::shared_ptr<const QPainterPath> m_outline;
    QString m_placeholder;
    QString m_error;
    double m_zoom = 1;
    bool m_fitted = true;
    bool m_announced = false;
    bool m_keysEnabled = false;
    bool m_outlineShown = false;
    QPointF m_offset; ///< where the image's corner lies in the widget
    QPointF m_dragFrom;
    bool m_dragging = false;
};

} // namespace lesiondesk
