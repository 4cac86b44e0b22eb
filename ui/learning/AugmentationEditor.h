// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/TrainPlan.h"

#include <QWidget>

class QCheckBox;
class QDoubleSpinBox;
class QToolButton;

namespace lesiondesk
{

/// How the training images of a stage are varied: on or off, and the ranges in a part that folds
/// away.
class AugmentationEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit AugmentationEditor(QWidget *parent = nullptr);

    Augmentation value() const;
    void setValue(const Augmentation &augmentation);

Q_SIGNALS:
    void changed();

private:
    QDoubleSpinBox *addNumber(const QString &name, const QString &toolTip, double highest,
                              double step);
    void makeRanges();
    void showState();

    QCheckBox *m_enabled;
    QToolButton *m_fold;
    QWidget *m_ranges;
    QDoubleSpinBox *m_rotationMin;
    QDoubleSpinBox *m_rotationMax;
    QDoubleSpinBox *m_zoom;
    QDoubleSpinBox *m_widthShift;
    QDoubleSpinBox *m_brightnessMin;
    QDoubleSpinBox *m_brightnessMax;
    QCheckBox *m_flip;
};

} // namespace lesiondesk
