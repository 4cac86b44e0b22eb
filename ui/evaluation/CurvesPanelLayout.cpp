// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/evaluation/CurvesPanel.h"

#include "ui/evaluation/CurveWords.h"
#include "ui/evaluation/OperatingPointBox.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QRadioButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr int kRestMs = 1000; ///< after which the next movement begins
constexpr int kTellMs = 15;

} // namespace

CurvesPanel::CurvesPanel(QWidget *parent)
    : EvalPanel(parent), m_target(new QComboBox(this)), m_all(new QCheckBox(this)),
      m_figures(new QLabel(this)), m_stack(new QStackedWidget(this)), m_message(new QLabel(this)),
      m_plot(new CurvePlot(this)), m_readout(new QLabel(this)), m_box(new OperatingPointBox(this))
{
    setObjectName(u"curvesPanel"_s);
    m_target->setObjectName(u"findTarget"_s);
    m_target->setAccessibleName(tr("What is to be found"));
    m_target->setToolTip(tr("What is to be found: a class, or all malignant ones together"));
    m_target->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_target->setMinimumContentsLength(14);
    const std::array kinds{tr("RO&C"), tr("&precision-recall")};
    const std::array kindTips{
        tr("Sensitivity against the false-positive rate, over all thresholds"),
        tr("Precision against sensitivity, over all thresholds: the one to look at for rare "
           "classes")};
    for (size_t k = 0; k < m_kinds.size(); ++k) {
        m_kinds[k] = new QRadioButton(kinds[k], this);
        m_kinds[k]->setObjectName(u"curveKind%1"_s.arg(k));
        m_kinds[k]->setToolTip(kindTips[k]);
    }
    m_kinds[0]->setChecked(true);
    m_all->setObjectName(u"allClasses"_s);
    m_all->setText(tr("&all classes"));
    m_all->setToolTip(tr("Draw the curves of all other classes, thin; a click chooses one"));
    m_figures->setObjectName(u"curveFigures"_s);
    m_figures->setWordWrap(true);
    m_figures->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_figures->setToolTip(tr("Areas under the curves with 95 % intervals (patients drawn again and "
                             "again)"));
    m_message->setObjectName(u"curveMessage"_s);
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setMargin(24);
    m_readout->setObjectName(u"curveReadout"_s);
    m_readout->setWordWrap(true);
    m_readout->setMinimumHeight(2 * fontMetrics().lineSpacing()); // nothing jumps while it fills
    m_readout->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    m_tellFlips.setSingleShot(true);
    m_tellFlips.setInterval(kTellMs);
    layOut();
    connectParts();
    readOut({});
    showMessage(whyNoImages());
}

void CurvesPanel::layOut()
{
    m_stack->addWidget(m_plot);
    m_stack->addWidget(m_message);
    auto *label = new QLabel(tr("Fin&d"), this);
    label->setBuddy(m_target);
    auto *choices = new QHBoxLayout;
    choices->setSpacing(12);
    choices->addWidget(label);
    choices->addWidget(m_target, 1);
    for (QRadioButton *one : m_kinds)
        choices->addWidget(one);
    choices->addWidget(m_all);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addLayout(choices);
    column->addWidget(m_figures);
    column->addWidget(m_stack, 1);
    column->addWidget(m_readout);
    column->addWidget(m_box);
}

void CurvesPanel::connectParts()
{
    connect(m_target, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (index < 0)
            return;
        m_targetKey = m_targets[static_cast<size_t>(index)].key;
        m_isStale = true;
        refresh();
    });
    connect(m_kinds[1], &QRadioButton::toggled, this, [this](bool precision) {
        m_plot->setKind(precision ? CurvePlot::Kind::PrecisionRecall : CurvePlot::Kind::Roc);
    });
    connect(m_all, &QCheckBox::toggled, this, &CurvesPanel::refreshOthers);
    connect(m_plot, &CurvePlot::pointHovered, this, [this](int point) {
        readOut(point >= 0 ? pointWords(*m_shown, static_cast<size_t>(point)) : QString());
    });
    connect(m_plot, &CurvePlot::otherHovered, this, [this](const QString &name) {
        if (!name.isEmpty())
            readOut(tr("The curve of %1; a click chooses it").arg(name));
    });
    connect(m_plot, &CurvePlot::otherChosen, m_target, &QComboBox::setCurrentIndex);
    connect(m_plot, &CurvePlot::pointChosen, this, &CurvesPanel::tellPoint);
    connect(m_box, &OperatingPointBox::wishedChanged, this, &CurvesPanel::onWished);
    connect(m_box, &OperatingPointBox::dragStarted, this, [this] {
        if (m_point)
            m_resting = m_point->threshold;
    });
    connect(m_box, &OperatingPointBox::outcomeChosen, this, &CurvesPanel::tellOutcome);
    connect(&m_tellFlips, &QTimer::timeout, this, &CurvesPanel::tellFlips);
}

/// What the pointer is at; the way to use the chart while it is nowhere.
void CurvesPanel::readOut(const QString &text)
{
    m_readout->setText(text);
    m_plot->setToolTip(text.isEmpty()
                           ? tr("Left and Right walk along the curve; a click or Enter shows the "
                                "false alarms and the missed ones of a threshold")
                           : text);
}

} // namespace lesiondesk
