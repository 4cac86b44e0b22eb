// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learning/StageEditor.h"

#include "ui/learning/AugmentationEditor.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpressionValidator>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

QString rateText(double rate)
{
    // 0.0001 reads better than 1e-04, as long as it is the same number.
    const QString plain = QString::number(rate);
    return plain.toDouble() == rate ? plain
                                    : QString::number(rate, 'g', QLocale::FloatingPointShortest);
}

} // namespace

StageEditor::StageEditor(QWidget *parent)
    : QWidget(parent), m_facts(new QLabel(this)), m_set(new QComboBox(this)),
      m_blocks(new QSpinBox(this)), m_epochs(new QSpinBox(this)), m_headRate(new QLineEdit(this)),
      m_blockRate(new QLineEdit(this)), m_batchRule(new QComboBox(this)),
      m_batchSize(new QSpinBox(this)), m_resize(new QComboBox(this)),
      m_augmentation(new AugmentationEditor(this)), m_seed(new QLineEdit(this))
{
    setObjectName(u"stageEditor"_s);
    makeFields();
    makeLayout();
    setStage({});
    for (QComboBox *box : {m_set, m_batchRule, m_resize})
        connect(box, &QComboBox::currentIndexChanged, this, &StageEditor::onChanged);
    for (QSpinBox *box : {m_blocks, m_epochs, m_batchSize})
        connect(box, &QSpinBox::valueChanged, this, &StageEditor::onChanged);
    for (QLineEdit *edit : {m_headRate, m_blockRate, m_seed})
        connect(edit, &QLineEdit::textChanged, this, &StageEditor::onChanged);
    connect(m_augmentation, &AugmentationEditor::changed, this, &StageEditor::onChanged);
}

void StageEditor::makeFields()
{
    m_facts->setObjectName(u"stageFacts"_s);
    m_facts->setWordWrap(true);
    m_facts->setTextFormat(Qt::PlainText);
    m_set->setObjectName(u"stageSet"_s);
    m_set->setPlaceholderText(tr("choose a frozen set"));
    m_set->setToolTip(tr("The frozen set that this stage learns from; the last stage's is what "
                         "the run is scored on"));
    m_blocks->setObjectName(u"stageBlocks"_s);
    m_blocks->setSpecialValueText(tr("all"));
    m_blocks->setToolTip(
        tr("How many blocks of layers are unfrozen in the end, the head included"));
    m_epochs->setObjectName(u"stageEpochs"_s);
    m_epochs->setRange(1, 1000);
    m_epochs->setToolTip(tr("After so many epochs the next deeper block of layers is unfrozen"));
    m_headRate->setObjectName(u"stageHeadRate"_s);
    m_headRate->setToolTip(tr("Learning rate of the new last layer"));
    m_blockRate->setObjectName(u"stageBlockRate"_s);
    m_blockRate->setToolTip(tr("Learning rate of the unfrozen blocks below it"));
    m_batchRule->setObjectName(u"stageBatchRule"_s);
    m_batchRule->addItem(tr("one image of each class"), static_cast<int>(BatchRule::Balanced));
    m_batchRule->addItem(tr("shuffled"), static_cast<int>(BatchRule::Shuffled));
    m_batchRule->setToolTip(tr("Balanced batches draw rare classes more often; shuffled ones see "
                               "every image once an epoch"));
    m_batchSize->setObjectName(u"stageBatchSize"_s);
    m_batchSize->setRange(0, 4096);
    m_batchSize->setSpecialValueText(tr("classes"));
    m_batchSize->setToolTip(tr("Images in a batch; 0 takes as many as there are classes"));
    m_resize->setObjectName(u"stageResize"_s);
    m_resize->addItem(tr("stretch to the square (nearest)"),
                      static_cast<int>(ResizePolicy::Nearest));
    m_resize->addItem(tr("fit whole, pad the rest"), static_cast<int>(ResizePolicy::FitPad));
    m_resize->addItem(tr("fill, crop the rest"), static_cast<int>(ResizePolicy::CoverCrop));
    m_resize->setToolTip(tr("How images that are not square become square"));
    m_seed->setObjectName(u"stageSeed"_s);
    m_seed->setPlaceholderText(tr("from the plan's"));
    m_seed->setValidator(
        new QRegularExpressionValidator(QRegularExpression(u"\\d{0,19}"_s), m_seed));
    m_seed->setToolTip(tr("A seed of this stage's own; empty: it follows from the plan's"));
    for (QComboBox *box : {m_set, m_batchRule, m_resize}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(box == m_batchRule ? 6 : 10);
    }
    for (QLineEdit *edit : {m_headRate, m_blockRate})
        edit->setMinimumWidth(edit->fontMetrics().averageCharWidth() * 8);
}

void StageEditor::makeLayout()
{
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_notes = std::make_unique<FieldNotes>(form, this);
    const auto pair = [](QWidget *first, QWidget *second) {
        auto *row = new QHBoxLayout;
        row->addWidget(first, 3);
        row->addWidget(second, 2);
        return row;
    };
    const auto labelled = [this](const QString &text, QWidget *buddy) {
        auto *label = new QLabel(text, this);
        label->setBuddy(buddy);
        return label;
    };
    form->addRow(tr("Frozen &set"), m_set);
    m_notes->addLine(u"stageSetWarning"_s, {u"set"_s});
    form->addRow(tr("&Blocks"), m_blocks);
    form->addRow(tr("&Epochs a block"), m_epochs);
    m_notes->addLine(u"stageEpochsWarning"_s, {u"blocks"_s, u"epochsPerBlock"_s});
    form->addRow(labelled(tr("R&ates"), m_headRate), pair(m_headRate, m_blockRate));
    m_notes->addLine(u"stageRateWarning"_s, {u"headRate"_s, u"blockRate"_s});
    form->addRow(labelled(tr("Ba&tches"), m_batchRule), pair(m_batchRule, m_batchSize));
    m_notes->addLine(u"stageBatchWarning"_s, {u"batchRule"_s, u"batchSize"_s});
    form->addRow(tr("Resi&ze"), m_resize);
    form->addRow(tr("Augmentation"), m_augmentation);
    m_notes->addLine(u"stageAugmentationWarning"_s, {u"augmentation"_s});
    form->addRow(tr("Own seed"), m_seed);
    m_notes->addLine(u"stageWarning"_s, {u"resize"_s, u"seed"_s});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_facts);
    layout->addLayout(form);
}

void StageEditor::setSets(const std::vector<FrozenSetSummary> &sets)
{
    const QSignalBlocker blocker(m_set);
    const QVariant before = m_set->currentData();
    m_set->clear();
    for (const FrozenSetSummary &set : sets) {
        m_set->addItem(set.name, set.id.value);
        m_set->setItemData(m_set->count() - 1, set.hash, Qt::ToolTipRole);
    }
    m_set->setCurrentIndex(before.isValid() ? m_set->findData(before) : -1);
}

void StageEditor::setBlockCount(int blocks)
{
    const QSignalBlocker blocker(m_blocks);
    m_blocks->setRange(0, blocks);
}

void StageEditor::setStage(const TrainStage &stage)
{
    m_filling = true;
    m_set->setCurrentIndex(m_set->findData(stage.set.value));
    m_blocks->setValue(stage.blocks);
    m_epochs->setValue(stage.epochsPerBlock);
    m_headRate->setText(rateText(stage.headRate));
    m_blockRate->setText(rateText(stage.blockRate));
    m_batchRule->setCurrentIndex(m_batchRule->findData(static_cast<int>(stage.batchRule)));
    m_batchSize->setValue(stage.batchSize);
    m_resize->setCurrentIndex(m_resize->findData(static_cast<int>(stage.resize)));
    m_augmentation->setValue(stage.augmentation);
    m_seed->setText(stage.seed ? QString::number(*stage.seed) : QString());
    m_filling = false;
    m_batchSize->setEnabled(stage.batchRule == BatchRule::Shuffled || stage.batchSize != 0);
}

TrainStage StageEditor::stage() const
{
    TrainStage stage;
    stage.set = FrozenSetId(m_set->currentData().toLongLong());
    stage.blocks = m_blocks->value();
    stage.epochsPerBlock = m_epochs->value();
    // What is no number becomes 0, which the plan refuses.
    stage.headRate = m_headRate->text().toDouble();
    stage.blockRate = m_blockRate->text().toDouble();
    stage.batchRule = static_cast<BatchRule>(m_batchRule->currentData().toInt());
    stage.batchSize = m_batchSize->value();
    stage.resize = static_cast<ResizePolicy>(m_resize->currentData().toInt());
    stage.augmentation = m_augmentation->value();
    if (!m_seed->text().isEmpty())
        stage.seed = m_seed->text().toULongLong();
    return stage;
}

void StageEditor::setFacts(const QString &text)
{
    m_facts->setText(text);
    m_facts->setVisible(!text.isEmpty());
}

void StageEditor::showNotes(const std::vector<PlanProblem> &notes)
{
    m_notes->show(notes);
}

void StageEditor::onChanged()
{
    if (m_filling)
        return;
    m_batchSize->setEnabled(stage().batchRule == BatchRule::Shuffled || m_batchSize->value() != 0);
    Q_EMIT changed();
}

} // namespace lesiondesk
