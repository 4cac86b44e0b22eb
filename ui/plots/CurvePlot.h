// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/Curves.h"
#include "ui/plots/ChartWidget.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

class QCPCurve;
class QCPItemStraightLine;
class QCPItemTracer;

namespace lesiondesk
{

/// A ROC or precision-recall curve, thick, over those of other classes, thin. The point in use has
/// a disc; pointer and cursor a ring. Left and Right walk along the curve, Home and End go to its
/// ends, Space and Enter choose the point. A click on a thin curve chooses that curve. Values in,
/// signals out.
class CurvePlot final : public ChartWidget
{
    Q_OBJECT

public:
    enum class Kind { Roc = 0, PrecisionRecall = 1 };
    struct Line {
        int id = 0; ///< what the signals say
        QString name;
        BinaryCurve curve; ///< thinned
    };

    explicit CurvePlot(QWidget *parent = nullptr);

    void setKind(Kind kind);
    Kind kind() const { return m_kind; }
    /// The thick one; null for none. Has positives and negatives.
    void setCurve(std::shared_ptr<const BinaryCurve> curve);
    void setOthers(std::vector<Line> others);
    int otherCount() const { return static_cast<int>(m_others.size()); }
    /// Moves the disc; cheap, for dragging.
    void setPointInUse(std::optional<size_t> point);

    /// Where a point of the thick curve lies, in this widget.
    QPoint pointPosition(size_t point) const;
    std::optional<size_t> cursor() const { return m_cursor; }

Q_SIGNALS:
    /// By pointer or keys; -1: none.
    void pointHovered(int point);
    void pointChosen(int point);
    void otherHovered(const QString &name); ///< empty: none
    void otherChosen(int id);

protected:
    void draw() override;
    void pointerMoved(QPoint position) override;
    void pointerPressed(QPoint position) override;
    void pointerLeft() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Hit {
        std::optional<size_t> point; ///< of the thick curve
        int other = -1;              ///< position in m_others
    };
    /// None where the curve has no such point: precision before anything is called positive.
    std::optional<QPointF> coordinates(const BinaryCurve &curve, size_t point) const;
    QPointF toPixels(QPointF coordinates) const;
    Hit hitAt(QPoint position) const;
    void fill(QCPCurve *line, const BinaryCurve &curve) const;
    void drawLines();
    void drawChance();
    void placeMarks();
    void setCursor(std::optional<size_t> point);
    std::optional<size_t> stepFrom(size_t point, bool forward) const;

    Kind m_kind = Kind::Roc;
    std::shared_ptr<const BinaryCurve> m_curve;
    BinaryCurve m_drawn; ///< m_curve, thinned
    std::vector<Line> m_others;
    std::optional<size_t> m_inUse;
    std::optional<size_t> m_cursor;
    QCPItemTracer *m_disc;
    QCPItemTracer *m_ring;
    QCPItemStraightLine *m_acrossDisc;
    QCPItemStraightLine *m_downDisc;
};

} // namespace lesiondesk
