// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learning/AugmentationEditor.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

/// Keeps what a plan's file says to the sixth decimal and writes no zeros after it.
class RangeBox final : public QDoubleSpinBox
{
public:
    explicit RangeBox(QWidget *parent) : QDoubleSpinBox(parent) { setDecimals(6); }
    QString textFromValue(double value) const override { return locale().toString(value, 'g', 7); }
};

} // namespace

AugmentationEditor::AugmentationEditor(QWidget *parent)
    : QWidget(parent), m_enabled(new QCheckBox(tr("vary the training images"), this)),
      m_fold(new QToolButton(this)), m_ranges(new QWidget(this))
{
    setObjectName(u"stageAugmentationEditor"_s);
    m_enabled->setObjectName(u"stageAugmentation"_s);
    m_enabled->setToolTip(
        tr("Training images are turned, flipped, zoomed, shifted and shaded at random; "
           "test images never"));
    m_fold->setObjectName(u"stageRanges"_s);
    m_fold->setText(tr("Ranges"));
    m_fold->setToolTip(tr("How far each of it goes"));
    m_fold->setCheckable(true);
    m_fold->setAutoRaise(true);
    m_fold->setFocusPolicy(Qt::StrongFocus);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    makeRanges();

    auto *top = new QHBoxLayout;
    top->addWidget(m_enabled);
    top->addWidget(m_fold);
    top->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(top);
    layout->addWidget(m_ranges);
    setValue({});

    connect(m_fold, &QToolButton::toggled, this, &AugmentationEditor::showState);
    connect(m_enabled, &QCheckBox::toggled, this, &AugmentationEditor::showState);
    connect(m_enabled, &QCheckBox::toggled, this, &AugmentationEditor::changed);
    connect(m_flip, &QCheckBox::toggled, this, &AugmentationEditor::changed);
    for (QDoubleSpinBox *box :
         {m_rotationMin, m_rotationMax, m_zoom, m_widthShift, m_brightnessMin, m_brightnessMax})
        connect(box, &QDoubleSpinBox::valueChanged, this, &AugmentationEditor::changed);
}

QDoubleSpinBox *AugmentationEditor::addNumber(const QString &name, const QString &toolTip,
                                              double highest, double step)
{
    auto *box = new RangeBox(m_ranges);
    box->setObjectName(name);
    box->setToolTip(toolTip);
    box->setRange(0, highest);
    box->setSingleStep(step);
    return box;
}

void AugmentationEditor::makeRanges()
{
    const auto range = [this](QDoubleSpinBox *from, QDoubleSpinBox *to) {
        auto *row = new QHBoxLayout;
        row->addWidget(from, 1);
        row->addWidget(new QLabel(tr("to"), m_ranges));
        row->addWidget(to, 1);
        return row;
    };
    const QString turned = tr("Degrees that an image is turned by, to either side");
    m_rotationMin = addNumber(u"stageRotationMin"_s, turned, 180, 1);
    m_rotationMax = addNumber(u"stageRotationMax"_s, turned, 180, 1);
    m_zoom = addNumber(u"stageZoom"_s, tr("0.2: from 20 % smaller to 20 % larger"), 0.99, 0.05);
    m_widthShift =
        addNumber(u"stageWidthShift"_s,
                  tr("Part of the width that an image is moved by, to either side"), 1, 0.05);
    const QString shaded = tr("Factor that the brightness is multiplied with");
    m_brightnessMin = addNumber(u"stageBrightnessMin"_s, shaded, 100, 0.1);
    m_brightnessMax = addNumber(u"stageBrightnessMax"_s, shaded, 100, 0.1);
    m_flip = new QCheckBox(tr("left and right"), m_ranges);
    m_flip->setObjectName(u"stageFlip"_s);
    m_flip->setToolTip(tr("Half of the images are mirrored"));
    auto *form = new QFormLayout(m_ranges);
    form->setContentsMargins(16, 0, 0, 0);
    form->addRow(tr("Turn by"), range(m_rotationMin, m_rotationMax));
    form->addRow(tr("Zoom"), m_zoom);
    form->addRow(tr("Shift"), m_widthShift);
    form->addRow(tr("Brightness"), range(m_brightnessMin, m_brightnessMax));
    form->addRow(tr("Mirror"), m_flip);
}

void AugmentationEditor::showState()
{
    m_fold->setArrowType(m_fold->isChecked() ? Qt::DownArrow : Qt::RightArrow);
    m_ranges->setVisible(m_fold->isChecked());
    m_ranges->setEnabled(m_enabled->isChecked());
}

Augmentation AugmentationEditor::value() const
{
    Augmentation value;
    value.enabled = m_enabled->isChecked();
    value.rotationMin = m_rotationMin->value();
    value.rotationMax = m_rotationMax->value();
    value.zoom = m_zoom->value();
    value.widthShift = m_widthShift->value();
    value.brightnessMin = m_brightnessMin->value();
    value.brightnessMax = m_brightnessMax->value();
    value.horizontalFlip = m_flip->isChecked();
    return value;
}

void AugmentationEditor::setValue(const Augmentation &augmentation)
{
    const QSignalBlocker blocker(this);
    m_enabled->setChecked(augmentation.enabled);
    m_rotationMin->setValue(augmentation.rotationMin);
    m_rotationMax->setValue(augmentation.rotationMax);
    m_zoom->setValue(augmentation.zoom);
    m_widthShift->setValue(augmentation.widthShift);
    m_brightnessMin->setValue(augmentation.brightnessMin);
    m_brightnessMax->setValue(augmentation.brightnessMax);
    m_flip->setChecked(augmentation.horizontalFlip);
    showState();
}

} // namespace lesiondesk
