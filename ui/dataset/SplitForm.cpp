// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dataset/SplitForm.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

#include <limits>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

SplitForm::SplitForm(QWidget *parent)
    : QWidget(parent), m_share(new QDoubleSpinBox(this)),
      m_stratify(new QCheckBox(tr("Keep every class near the share"), this)),
      m_group(new QComboBox(this)), m_seed(new QSpinBox(this)), m_labels(new QComboBox(this)),
      m_name(new QLineEdit(this))
{
    m_share->setObjectName(u"splitShare"_s);
    m_share->setRange(1, 99);
    m_share->setDecimals(0);
    m_share->setValue(20);
    m_share->setSuffix(tr(" %"));
    m_share->setToolTip(tr("How much of the dataset is kept for testing"));
    m_stratify->setObjectName(u"splitStratify"_s);
    m_stratify->setChecked(true);
    m_stratify->setToolTip(tr("Stratified by class: rare classes are tested too"));
    m_group->setObjectName(u"splitGroup"_s);
    m_group->addItem(tr("patient"));
    m_group->addItem(tr("case (lesion)"));
    m_group->addItem(tr("nothing: single images"));
    m_group->setToolTip(tr("All images of one patient (or case) are on the same side, so that the "
                           "test does not meet a patient that the training has seen"));
    m_seed->setObjectName(u"splitSeed"_s);
    m_seed->setRange(0, std::numeric_limits<int>::max());
    m_seed->setToolTip(tr("The same seed on the same images gives the same split"));
    m_labels->setObjectName(u"splitLabels"_s);
    m_labels->addItem(tr("as recorded"));
    m_labels->addItem(tr("as validated"));
    m_labels->setToolTip(tr("Which labels the set holds: those that came with the data, or those "
                            "that closed review rounds have validated"));
    m_name->setObjectName(u"splitName"_s);
    m_name->setToolTip(tr("What the set is called; empty: as shown in grey"));
    m_name->setClearButtonEnabled(true);

    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("Test sh&are"), m_share);
    form->addRow(tr("Stratify"), m_stratify);
    form->addRow(tr("&Keep together"), m_group);
    form->addRow(tr("See&d"), m_seed);
    form->addRow(tr("&Labels"), m_labels);
    form->addRow(tr("&Name"), m_name);

    connect(m_share, &QDoubleSpinBox::valueChanged, this, &SplitForm::onChanged);
    connect(m_stratify, &QCheckBox::toggled, this, &SplitForm::onChanged);
    connect(m_group, &QComboBox::currentIndexChanged, this, &SplitForm::onChanged);
    connect(m_seed, &QSpinBox::valueChanged, this, &SplitForm::onChanged);
    connect(m_labels, &QComboBox::currentIndexChanged, this, &SplitForm::onChanged);
}

void SplitForm::setDataset(const QString &name)
{
    if (name == m_dataset)
        return;
    m_dataset = name;
    m_name->clear();
    onChanged();
}

SplitRequest SplitForm::request() const
{
    SplitRequest request;
    request.dataset = m_dataset;
    request.options.testFraction = m_share->value() / 100;
    request.options.stratify = m_stratify->isChecked();
    request.options.seed = static_cast<quint64>(m_seed->value());
    request.group = static_cast<SplitGroup>(m_group->currentIndex());
    request.labels = static_cast<LabelBasis>(m_labels->currentIndex());
    request.name = m_name->text().trimmed();
    return request;
}

void SplitForm::onChanged()
{
    m_name->setPlaceholderText(request().defaultName());
    Q_EMIT changed();
}

} // namespace lesiondesk
