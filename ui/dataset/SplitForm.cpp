// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dataset/SplitForm.h"

#include "ui/dataset/ClassTableModel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

SplitForm::SplitForm(QWidget *parent)
    : QWidget(parent), m_form(new QFormLayout(this)), m_classes(new QComboBox(this)),
      m_images(new QComboBox(this)),
      m_published(new QCheckBox(tr("Divide by the dataset's own lists"), this)),
      m_share(new QDoubleSpinBox(this)),
      m_stratify(new QCheckBox(tr("Keep every class near the share"), this)),
      m_group(new QComboBox(this)), m_seed(new QSpinBox(this)), m_labels(new QComboBox(this)),
      m_name(new QLineEdit(this))
{
    m_classes->setObjectName(u"splitClasses"_s);
    m_classes->setToolTip(tr("The classes of the set: those of the dataset, or others that they "
                             "are mapped onto"));
    m_classes->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_images->setObjectName(u"splitImages"_s);
    m_images->setToolTip(tr("All images, or only those that show one thing"));
    m_published->setObjectName(u"splitPublished"_s);
    m_published->setToolTip(tr("The lists that were published with the dataset: test images are "
                               "tested on, training and validation images are trained on"));
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

    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->addRow(tr("Class&es"), m_classes);
    m_form->addRow(tr("Ima&ges"), m_images);
    m_form->addRow(tr("Published"), m_published);
    m_form->addRow(tr("Test sh&are"), m_share);
    m_form->addRow(tr("Stratify"), m_stratify);
    m_form->addRow(tr("&Keep together"), m_group);
    m_form->addRow(tr("See&d"), m_seed);
    m_form->addRow(tr("&Labels"), m_labels);
    m_form->addRow(tr("&Name"), m_name);
    setDataset({});

    connect(m_classes, &QComboBox::currentIndexChanged, this, &SplitForm::onChanged);
    connect(m_images, &QComboBox::currentIndexChanged, this, &SplitForm::onChanged);
    connect(m_published, &QCheckBox::toggled, this, &SplitForm::onChanged);
    connect(m_share, &QDoubleSpinBox::valueChanged, this, &SplitForm::onChanged);
    connect(m_stratify, &QCheckBox::toggled, this, &SplitForm::onChanged);
    connect(m_group, &QComboBox::currentIndexChanged, this, &SplitForm::onChanged);
    connect(m_seed, &QSpinBox::valueChanged, this, &SplitForm::onChanged);
    connect(m_labels, &QComboBox::currentIndexChanged, this, &SplitForm::onChanged);
}

void SplitForm::setDataset(const std::optional<DatasetContents> &contents)
{
    const QString name = contents ? contents->dataset.name : QString();
    const bool isOther = name != m_dataset;
    const bool hasLists = contents && contents->hasPublishedLists;
    {
        const QSignalBlocker classes(m_classes);
        const QSignalBlocker images(m_images);
        const QSignalBlocker published(m_published);
        if (isOther) {
            m_classes->setCurrentIndex(-1);
            m_images->setCurrentIndex(-1);
            m_name->clear();
        }
        offerMappings(contents ? contents->mappings : std::vector<ClassMapping>());
        offerModalities(contents ? contents->recorded : ClassTable());
        m_form->setRowVisible(m_published, hasLists);
        if (isOther || !hasLists)
            m_published->setChecked(false);
    }
    m_dataset = name;
    onChanged();
}

void SplitForm::offerMappings(const std::vector<ClassMapping> &mappings)
{
    const QString before = m_classes->currentData().toString();
    m_mappings = mappings;
    m_classes->clear();
    m_classes->addItem(tr("those of the dataset"));
    for (const ClassMapping &mapping : mappings)
        m_classes->addItem(mapping.name, mapping.key);
    m_classes->setCurrentIndex(std::max(0, before.isEmpty() ? 0 : m_classes->findData(before)));
    m_form->setRowVisible(m_classes, !mappings.empty());
}

void SplitForm::offerModalities(const ClassTable &table)
{
    const QVariant before = m_images->currentData();
    m_images->clear();
    m_images->addItem(tr("all"));
    for (const Modality modality : kModalities) {
        if (table.count(ClassTable::kAll, columnOf(modality)) > 0)
            m_images->addItem(modalityName(modality), static_cast<int>(modality));
    }
    m_images->setCurrentIndex(before.isValid() ? std::max(0, m_images->findData(before)) : 0);
    m_form->setRowVisible(m_images, m_images->count() > 2);
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
    if (m_classes->currentIndex() > 0)
        request.mapping = m_mappings[static_cast<size_t>(m_classes->currentIndex() - 1)];
    if (m_images->currentIndex() > 0)
        request.modality = static_cast<Modality>(m_images->currentData().toInt());
    request.published = m_published->isChecked();
    request.name = m_name->text().trimmed();
    return request;
}

void SplitForm::onChanged()
{
    for (QWidget *field : {static_cast<QWidget *>(m_share), static_cast<QWidget *>(m_stratify),
                           static_cast<QWidget *>(m_group), static_cast<QWidget *>(m_seed)})
        field->setEnabled(!m_published->isChecked());
    m_name->setPlaceholderText(request().defaultName());
    Q_EMIT changed();
}

} // namespace lesiondesk
