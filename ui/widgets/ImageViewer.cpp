// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ImageViewer.h"

#include "ui/widgets/ImageLoader.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTimer>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr double kMaxZoom = 32;
constexpr double kStep = 1.25;

} // namespace

ImageViewer::ImageViewer(ImageLoader &loader, QWidget *parent) : QWidget(parent), m_loader(loader)
{
    setObjectName(u"imageViewer"_s);
    setMinimumSize(96, 96);
    setMouseTracking(true);
    setFocusPolicy(Qt::ClickFocus);
    setAccessibleName(tr("Image"));
    connect(&loader, &ImageLoader::loaded, this, &ImageViewer::onLoaded);
    connect(&loader, &ImageLoader::failed, this, &ImageViewer::onFailed);
    connect(&loader, &ImageLoader::outlineLoaded, this, [this](ImageId id) {
        if (id == m_id)
            takeOutline();
    });
}

void ImageViewer::setImage(ImageId id)
{
    if (id == m_id && m_error.isEmpty())
        return;
    m_id = id;
    m_announced = false;
    m_error.clear();
    m_fitted = true;
    take();
    takeOutline();
}

void ImageViewer::setOutlineShown(bool shown)
{
    m_outlineShown = shown;
    takeOutline();
}

void ImageViewer::takeOutline()
{
    m_outline = m_outlineShown ? m_loader.outline(m_id) : nullptr;
    update();
}

void ImageViewer::paintOutline(QPainter &painter) const
{
    if (!m_outlineShown || !hasOutline())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(m_offset);
    painter.scale(m_zoom, m_zoom);
    // Dark beneath light: seen on any skin, and by those who see no colours.
    for (const auto &[colour, width] :
         {std::pair(QColor(0, 0, 0, 160), 4.0), std::pair(QColor(255, 255, 255), 2.0)}) {
        QPen pen(colour, width);
        pen.setCosmetic(true);
        painter.strokePath(*m_outline, pen);
    }
    painter.restore();
}

void ImageViewer::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    update();
}

void ImageViewer::take()
{
    m_overview = m_loader.overview(m_id);
    m_pixels = m_loader.known(m_id);
    m_size = m_loader.size(m_id);
    m_scaled = {};
    setCursor(isShowingPixels() ? Qt::OpenHandCursor : Qt::ArrowCursor);
    if (m_fitted)
        fit();
    update();
}

void ImageViewer::onLoaded(ImageId id)
{
    if (id != m_id)
        return;
    if (!isShowingPixels()) {
        take();
    } else if (m_pixels.isNull()) {
        m_pixels = m_loader.known(id);
        update();
    }
}

void ImageViewer::onFailed(ImageId id, const QString &message)
{
    if (id != m_id || isShowingPixels())
        return;
    m_error = message;
    update();
}

double ImageViewer::fittedZoom() const
{
    if (m_size.isEmpty())
        return 1;
    const double zoom = std::min(static_cast<double>(width()) / m_size.width(),
                                 static_cast<double>(height()) / m_size.height());
    return std::clamp(zoom, 1e-3, kMaxZoom);
}

void ImageViewer::fit()
{
    m_fitted = true;
    m_zoom = fittedZoom();
    m_scaled = {};
    clampOffset();
    update();
}

void ImageViewer::oneToOne()
{
    zoomAround(anchor(), 1);
}

void ImageViewer::zoomBy(double factor)
{
    zoomAround(anchor(), m_zoom * factor);
}

QPointF ImageViewer::anchor() const
{
    const QPointF cursor = mapFromGlobal(QCursor::pos());
    return underMouse() && rect().contains(cursor.toPoint()) ? cursor : QRectF(rect()).center();
}

void ImageViewer::zoomAround(const QPointF &point, double zoom)
{
    if (!isShowingPixels())
        return;
    const double smallest = std::min(fittedZoom(), 1.0);
    const double wanted = std::clamp(zoom, smallest, kMaxZoom);
    m_fitted = false;
    // The image's point under `point` stays there.
    m_offset = point - (point - m_offset) * (wanted / m_zoom);
    m_zoom = wanted;
    m_scaled = {};
    clampOffset();
    update();
}

void ImageViewer::clampOffset()
{
    const QSizeF size = QSizeF(m_size) * m_zoom;
    const auto clamped = [](double offset, double image, double widget) {
        return image <= widget ? (widget - image) / 2 : std::clamp(offset, widget - image, 0.0);
    };
    m_offset = {clamped(m_offset.x(), size.width(), width()),
                clamped(m_offset.y(), size.height(), height())};
}

void ImageViewer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (!isShowingPixels()) {
        const QString text = !m_error.isEmpty() ? m_error
                             : m_id.isValid()   ? QString()
                                                : m_placeholder;
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(rect().adjusted(16, 16, -16, -16), Qt::AlignCenter | Qt::TextWordWrap,
                         text);
        return;
    }
    const QRectF target(m_offset, QSizeF(m_size) * m_zoom);
    const double ratio = devicePixelRatioF();
    if (isOverviewEnough()) {
        // Smaller than it is: scaled once with averaging, then only copied.
        if (m_scaled.isNull()) {
            const QSize device = (target.size() * ratio).toSize().expandedTo({1, 1});
            m_scaled = QPixmap::fromImage(
                m_overview.scaled(device, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
            m_scaled.setDevicePixelRatio(ratio);
        }
        painter.drawPixmap(target.topLeft(), m_scaled);
    } else {
        if (m_pixels.isNull()) // until they are there, the overview enlarged
            m_pixels = m_loader.image(m_id);
        const QImage &pixels = m_pixels.isNull() ? m_overview : m_pixels;
        const double scale = static_cast<double>(pixels.width()) / m_size.width();
        const QRectF visible = target.intersected(QRectF(rect()));
        const QRectF source((visible.topLeft() - m_offset) * scale / m_zoom,
                            visible.size() * scale / m_zoom);
        // From four times on, the pixels themselves are what is looked at.
        painter.setRenderHint(QPainter::SmoothPixmapTransform, m_zoom < 4);
        painter.drawImage(visible, pixels, source);
    }
    paintOutline(painter);
    if (!m_announced) {
        m_announced = true;
        QTimer::singleShot(0, this, &ImageViewer::announce);
    }
}

bool ImageViewer::isOverviewEnough() const
{
    const double ratio = devicePixelRatioF();
    return m_zoom * ratio < 1 && m_size.width() * m_zoom * ratio <= m_overview.width() + 1;
}

void ImageViewer::announce()
{
    if (isShowingPixels())
        Q_EMIT shown(m_id);
}

void ImageViewer::resizeEvent(QResizeEvent *)
{
    if (m_fitted)
        fit();
    else
        clampOffset();
}

void ImageViewer::wheelEvent(QWheelEvent *event)
{
    const double notches = event->angleDelta().y() / 120.0;
    if (notches != 0)
        zoomAround(event->position(), m_zoom * std::pow(kStep, notches));
    event->accept();
}

void ImageViewer::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton) {
        QWidget::mousePressEvent(event);
        return;
    }
    m_dragging = true;
    m_dragFrom = event->position() - m_offset;
    if (isShowingPixels())
        setCursor(Qt::ClosedHandCursor);
}

void ImageViewer::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_dragging)
        return;
    m_offset = event->position() - m_dragFrom;
    clampOffset();
    update();
}

void ImageViewer::mouseReleaseEvent(QMouseEvent *)
{
    m_dragging = false;
    setCursor(isShowingPixels() ? Qt::OpenHandCursor : Qt::ArrowCursor);
}

void ImageViewer::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (m_fitted)
        zoomAround(event->position(), std::max(1.0, 2 * m_zoom));
    else
        fit();
}

void ImageViewer::keyPressEvent(QKeyEvent *event)
{
    if (!m_keysEnabled || event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_F:
        fit();
        break;
    case Qt::Key_1:
        oneToOne();
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(kStep);
        break;
    case Qt::Key_Minus:
        zoomBy(1 / kStep);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace lesiondesk
