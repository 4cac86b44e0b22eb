// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/CurvePlot.h"

#include "ui/plots/PlotColours.h"
#include "ui/plots/QCustomPlotWrapper.h"

#include <QKeyEvent>

#include <cmath>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr size_t kDrawnPoints = 1200;
constexpr double kNearPoint = 40; ///< pixels within which a point of the thick curve is meant
constexpr double kNearLine = 6;   ///< … and a thin curve
constexpr double kKeyStep = 3;    ///< pixels that a key moves at least

} // namespace

CurvePlot::CurvePlot(QWidget *parent)
    : ChartWidget(parent), m_disc(new QCPItemTracer(plot())), m_ring(new QCPItemTracer(plot())),
      m_acrossDisc(new QCPItemStraightLine(plot())), m_downDisc(new QCPItemStraightLine(plot()))
{
    setObjectName(u"curvePlot"_s);
    setMinimumSize(220, 180);
    setAccessibleName(tr("Curve"));
    plot()->setAutoAddPlottableToLegend(false);
    for (QCPAxis *axis : {plot()->xAxis, plot()->yAxis}) {
        axis->setRange(-0.015, 1.015);
        axis->ticker()->setTickCount(5);
    }
    for (QCPItemTracer *mark : {m_disc, m_ring}) {
        mark->setStyle(QCPItemTracer::tsCircle);
        mark->setLayer(u"overlay"_s);
        mark->setVisible(false);
    }
    for (QCPItemStraightLine *line : {m_acrossDisc, m_downDisc}) {
        line->setLayer(u"overlay"_s);
        line->setVisible(false);
    }
    m_disc->setSize(13);
    m_ring->setSize(17);
    draw();
}

void CurvePlot::setKind(Kind kind)
{
    m_kind = kind;
    draw();
}

void CurvePlot::setCurve(std::shared_ptr<const BinaryCurve> curve)
{
    m_curve = std::move(curve);
    m_drawn = m_curve ? thinned(*m_curve, kDrawnPoints) : BinaryCurve();
    m_inUse.reset();
    m_cursor.reset();
    draw();
}

void CurvePlot::setOthers(std::vector<Line> others)
{
    m_others = std::move(others);
    draw();
}

void CurvePlot::setPointInUse(std::optional<size_t> point)
{
    m_inUse = point;
    placeMarks();
    replotMarks();
}

std::optional<QPointF> CurvePlot::coordinates(const BinaryCurve &curve, size_t point) const
{
    if (m_kind == Kind::Roc)
        return QPointF(curve.falsePositiveRate(point), curve.sensitivity(point));
    const auto precision = curve.precision(point);
    return precision ? std::optional(QPointF(curve.sensitivity(point), *precision)) : std::nullopt;
}

QPointF CurvePlot::toPixels(QPointF coordinates) const
{
    return {plot()->xAxis->coordToPixel(coordinates.x()),
            plot()->yAxis->coordToPixel(coordinates.y())};
}

QPoint CurvePlot::pointPosition(size_t point) const
{
    const auto at = coordinates(*m_curve, point);
    return at ? plot()->mapTo(this, toPixels(*at).toPoint()) : QPoint(-1, -1);
}

/// ROC by straight lines, as its area is counted; precision in steps, as average precision is: the
/// precision on the way to a point is that of the point.
void CurvePlot::fill(QCPCurve *line, const BinaryCurve &curve) const
{
    QVector<double> x;
    QVector<double> y;
    for (size_t k = 0; k < curve.points.size(); ++k) {
        const auto at = coordinates(curve, k);
        if (!at)
            continue;
        if (m_kind == Kind::PrecisionRecall) {
            x.append(x.isEmpty() ? 0 : x.last());
            y.append(at->y());
        }
        x.append(at->x());
        y.append(at->y());
    }
    line->setData(x, y);
}

void CurvePlot::draw()
{
    plot()->clearPlottables();
    plot()->xAxis->setLabel(m_kind == Kind::Roc
                                ? tr("false-positive rate: false alarms among all others")
                                : tr("sensitivity: found among all that are there"));
    plot()->yAxis->setLabel(m_kind == Kind::Roc ? tr("sensitivity") : tr("precision"));
    drawChance();
    drawLines();
    const QColor text = palette().color(QPalette::Text);
    m_disc->setPen(QPen(text, 2));
    m_disc->setBrush(onBase(plotcolours::kRight));
    m_ring->setPen(QPen(text, 2));
    m_ring->setBrush(Qt::NoBrush);
    for (QCPItemStraightLine *line : {m_acrossDisc, m_downDisc})
        line->setPen(QPen(faint(0.4), 1, Qt::DashLine));
    placeMarks();
    plot()->replot(QCustomPlot::rpQueuedReplot);
}

void CurvePlot::drawLines()
{
    for (const Line &one : m_others) {
        auto *line = new QCPCurve(plot()->xAxis, plot()->yAxis);
        line->setPen(QPen(faint(0.45), 1));
        fill(line, one.curve);
    }
    if (!m_curve)
        return;
    auto *line = new QCPCurve(plot()->xAxis, plot()->yAxis);
    line->setPen(QPen(onBase(plotcolours::kRight), 3));
    fill(line, m_drawn);
}

/// What guessing comes to: the diagonal, and the share of the positives.
void CurvePlot::drawChance()
{
    if (!m_curve)
        return;
    auto *line = new QCPCurve(plot()->xAxis, plot()->yAxis);
    line->setPen(QPen(faint(0.6), 1, Qt::DotLine));
    const double share = static_cast<double>(m_curve->positives) /
                         std::max(1, m_curve->positives + m_curve->negatives);
    line->setData({0, 1},
                  m_kind == Kind::Roc ? QVector<double>{0, 1} : QVector<double>{share, share});
}

void CurvePlot::placeMarks()
{
    const auto place = [this](QCPItemTracer *mark, std::optional<size_t> point) {
        const auto at = m_curve && point ? coordinates(*m_curve, *point) : std::optional<QPointF>();
        mark->setVisible(at.has_value());
        if (at)
            mark->position->setCoords(*at);
        return at;
    };
    place(m_ring, m_cursor);
    const auto disc = place(m_disc, m_inUse);
    for (QCPItemStraightLine *line : {m_acrossDisc, m_downDisc}) {
        line->setVisible(disc.has_value());
        if (!disc)
            continue;
        line->point1->setCoords(*disc);
        line->point2->setCoords(*disc + (line == m_acrossDisc ? QPointF(1, 0) : QPointF(0, 1)));
    }
}

CurvePlot::Hit CurvePlot::hitAt(QPoint position) const
{
    Hit hit;
    const auto nearest = [&](const BinaryCurve &curve, double within) {
        std::pair<std::optional<size_t>, double> best{std::nullopt, within};
        for (size_t k = 0; k < curve.points.size(); ++k) {
            const auto at = coordinates(curve, k);
            if (!at)
                continue;
            const QPointF way = toPixels(*at) - position;
            if (const double far = std::hypot(way.x(), way.y()); far < best.second)
                best = {k, far};
        }
        return best;
    };
    double distance = kNearPoint;
    if (m_curve)
        std::tie(hit.point, distance) = nearest(*m_curve, kNearPoint);
    double own = kNearLine;
    for (size_t k = 0; k < m_others.size(); ++k) {
        const auto [point, far] = nearest(m_others[k].curve, std::min(own, distance));
        if (!point)
            continue;
        own = far;
        hit.other = static_cast<int>(k);
    }
    if (hit.other >= 0)
        hit.point.reset();
    return hit;
}

void CurvePlot::setCursor(std::optional<size_t> point)
{
    if (m_cursor == point)
        return;
    m_cursor = point;
    placeMarks();
    replotMarks();
    Q_EMIT pointHovered(point ? static_cast<int>(*point) : -1);
}

void CurvePlot::pointerMoved(QPoint position)
{
    const Hit hit = hitAt(position);
    setCursor(hit.point);
    Q_EMIT otherHovered(hit.other >= 0 ? m_others[static_cast<size_t>(hit.other)].name : QString());
    plot()->setCursor(hit.point || hit.other >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void CurvePlot::pointerPressed(QPoint position)
{
    const Hit hit = hitAt(position);
    if (hit.other >= 0) {
        Q_EMIT otherChosen(m_others[static_cast<size_t>(hit.other)].id);
    } else if (hit.point) {
        setCursor(hit.point);
        Q_EMIT pointChosen(static_cast<int>(*hit.point));
    }
}

void CurvePlot::pointerLeft()
{
    setCursor(std::nullopt);
    Q_EMIT otherHovered({});
}

/// The next point that can be told from this one on the screen, or the last.
std::optional<size_t> CurvePlot::stepFrom(size_t point, bool forward) const
{
    const auto from = coordinates(*m_curve, point);
    std::optional<size_t> last;
    const size_t count = m_curve->points.size();
    for (size_t k = point; forward ? ++k < count : k-- > 0;) {
        const auto at = coordinates(*m_curve, k);
        if (!at)
            continue;
        last = k;
        if (!from)
            return k;
        const QPointF way = toPixels(*at) - toPixels(*from);
        if (std::hypot(way.x(), way.y()) >= kKeyStep)
            return k;
    }
    return last;
}

void CurvePlot::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const bool walks =
        key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Home || key == Qt::Key_End;
    const bool chooses = key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter;
    if (!m_curve || !(walks || chooses)) {
        QWidget::keyPressEvent(event);
        return;
    }
    const size_t last = m_curve->points.size() - 1;
    const size_t now = m_cursor.value_or(m_inUse.value_or(0));
    if (chooses)
        Q_EMIT pointChosen(static_cast<int>(now));
    else if (key == Qt::Key_Home)
        setCursor(size_t(1) <= last ? 1 : 0); // the first at which something is called
    else if (key == Qt::Key_End)
        setCursor(last);
    else if (const auto next = stepFrom(now, key == Qt::Key_Right))
        setCursor(next);
}

} // namespace lesiondesk
