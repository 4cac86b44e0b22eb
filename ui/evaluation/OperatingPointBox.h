// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/OneAgainstRest.h"

#include <QWidget>

#include <array>

class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSlider;

namespace lesiondesk
{

/// The wished sensitivity, by slider or number, and what it costs: found, missed, false alarms
/// (each opens its images), specificity and precision with Wilson's 95 % intervals, and the price
/// in words. Values in, signals out.
class OperatingPointBox final : public QWidget
{
    Q_OBJECT

public:
    enum Outcome { Found = 0, Missed = 1, FalseAlarms = 2, Outcomes };

    explicit OperatingPointBox(QWidget *parent = nullptr);

    double wished() const; ///< a fraction
    /// Nothing to choose: everything is off.
    void clear();
    /// `curve` has images to find and others.
    void setPoint(const FindTarget &target, const BinaryCurve &curve, const OperatingPoint &at);
    bool isDragging() const;

Q_SIGNALS:
    void wishedChanged(); ///< by the user
    void dragStarted();
    void outcomeChosen(int outcome);

private:
    void onSlider(int value);
    void onNumber(double percent);

    QSlider *m_slider;
    QDoubleSpinBox *m_number;
    std::array<QPushButton *, Outcomes> m_counts;
    QLabel *m_rates;
    QLabel *m_price;
};

} // namespace lesiondesk
