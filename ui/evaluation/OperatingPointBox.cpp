// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/OperatingPointBox.h"

#include "ui/evaluation/CurveWords.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr int kSteps = 1000; ///< of the slider, for 0 to 100 %

} // namespace

OperatingPointBox::OperatingPointBox(QWidget *parent)
    : QWidget(parent), m_slider(new QSlider(Qt::Horizontal, this)),
      m_number(new QDoubleSpinBox(this)), m_rates(new QLabel(this)), m_price(new QLabel(this))
{
    setObjectName(u"operatingPoint"_s);
    m_slider->setObjectName(u"sensitivitySlider"_s);
    m_slider->setAccessibleName(tr("Wished sensitivity"));
    m_slider->setToolTip(tr("How much of it is to be found at least; while it moves, the images "
                            "that change sides are shown"));
    m_slider->setRange(1, kSteps);
    m_slider->setValue(950);
    m_number->setObjectName(u"sensitivityNumber"_s);
    m_number->setAccessibleName(tr("Wished sensitivity in per cent"));
    m_number->setToolTip(m_slider->toolTip());
    m_number->setRange(0.1, 100);
    m_number->setDecimals(1);
    m_number->setSuffix(tr(" %"));
    m_number->setValue(95);
    m_number->setKeyboardTracking(false);
    auto *label = new QLabel(tr("Find at &least"), this);
    label->setBuddy(m_slider);
    auto *choice = new QHBoxLayout;
    choice->addWidget(label);
    choice->addWidget(m_slider, 1);
    choice->addWidget(m_number);

    const std::array names{u"found"_s, u"missed"_s, u"falseAlarms"_s};
    const std::array tips{tr("Show the images that are found at this threshold"),
                          tr("Show the images that are missed at this threshold"),
                          tr("Show the images that are called so at this threshold and are not")};
    auto *counts = new QHBoxLayout;
    for (size_t k = 0; k < m_counts.size(); ++k) {
        m_counts[k] = new QPushButton(this);
        m_counts[k]->setObjectName(names[k]);
        m_counts[k]->setToolTip(tips[k]);
        counts->addWidget(m_counts[k]);
        connect(m_counts[k], &QPushButton::clicked, this,
                [this, k] { Q_EMIT outcomeChosen(static_cast<int>(k)); });
    }
    counts->addStretch(1);
    m_rates->setObjectName(u"rates"_s);
    m_price->setObjectName(u"price"_s);
    for (QLabel *one : {m_rates, m_price}) {
        one->setWordWrap(true);
        one->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_rates->setToolTip(tr("With 95 % intervals (Wilson)"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(choice);
    column->addLayout(counts);
    column->addWidget(m_rates);
    column->addWidget(m_price);

    connect(m_slider, &QSlider::valueChanged, this, &OperatingPointBox::onSlider);
    connect(m_slider, &QSlider::sliderPressed, this, &OperatingPointBox::dragStarted);
    connect(m_number, &QDoubleSpinBox::valueChanged, this, &OperatingPointBox::onNumber);
    clear();
}

double OperatingPointBox::wished() const
{
    return m_number->value() / 100;
}

bool OperatingPointBox::isDragging() const
{
    return m_slider->isSliderDown();
}

void OperatingPointBox::onSlider(int value)
{
    {
        const QSignalBlocker quiet(m_number);
        m_number->setValue(value * 100.0 / kSteps);
    }
    Q_EMIT wishedChanged();
}

void OperatingPointBox::onNumber(double percent)
{
    {
        const QSignalBlocker quiet(m_slider);
        m_slider->setValue(static_cast<int>(std::lround(percent * kSteps / 100)));
    }
    Q_EMIT wishedChanged();
}

void OperatingPointBox::clear()
{
    for (QWidget *one : {static_cast<QWidget *>(m_slider), static_cast<QWidget *>(m_number)})
        one->setEnabled(false);
    const std::array texts{tr("Found –"), tr("Missed –"), tr("False alarms –")};
    for (size_t k = 0; k < m_counts.size(); ++k) {
        m_counts[k]->setText(texts[k]);
        m_counts[k]->setEnabled(false);
    }
    m_rates->clear();
    m_price->clear();
}

void OperatingPointBox::setPoint(const FindTarget &target, const BinaryCurve &curve,
                                 const OperatingPoint &at)
{
    const QLocale locale;
    m_slider->setEnabled(true);
    m_number->setEnabled(true);
    // A key moves by one image at least, so that it always does something.
    const int oneImage = static_cast<int>(std::ceil(static_cast<double>(kSteps) / curve.positives));
    m_slider->setSingleStep(std::max(5, oneImage));
    m_slider->setPageStep(std::max(50, oneImage));
    m_number->setSingleStep(m_slider->singleStep() * 100.0 / kSteps);
    const std::array values{at.found, at.missed, at.falseAlarms};
    const std::array texts{
        tr("Found %1 of %2").arg(locale.toString(at.found), locale.toString(curve.positives)),
        tr("Missed %1").arg(locale.toString(at.missed)),
        tr("False alarms %1").arg(locale.toString(at.falseAlarms))};
    for (size_t k = 0; k < m_counts.size(); ++k) {
        m_counts[k]->setText(texts[k]);
        m_counts[k]->setEnabled(values[k] > 0);
    }
    m_rates->setText(tr("sensitivity %1 · specificity %2 · precision %3")
                         .arg(shareWithInterval(at.found, curve.positives),
                              shareWithInterval(curve.negatives - at.falseAlarms, curve.negatives),
                              shareWithInterval(at.found, at.found + at.falseAlarms)));
    m_price->setText(priceWords(target, curve, at, wished()));
}

} // namespace lesiondesk
