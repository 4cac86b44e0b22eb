// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learning/PlanForm.h"

#include "ui/learning/PlanOutlook.h"
#include "ui/learning/RunText.h"
#include "ui/shell/Prompts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QSettings>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

constexpr int kFromFile = 0;
constexpr int kFromScratch = 1;

QString weightsKey(Architecture architecture)
{
    return u"training/weights/"_s + architectureKey(architecture);
}

void warn(QLabel *label, const QString &text)
{
    label->setText(text.isEmpty() ? QString() : u"⚠ "_s + text);
    label->setVisible(!text.isEmpty());
}

void choose(QComboBox *box, const QVariant &data)
{
    const int index = box->findData(data);
    if (index >= 0)
        box->setCurrentIndex(index);
}

} // namespace

PlanForm::PlanForm(Prompts &prompts, QWidget *parent)
    : QWidget(parent), m_prompts(prompts), m_set(new QComboBox(this)),
      m_architecture(new QComboBox(this)), m_start(new QComboBox(this)),
      m_weights(new QLineEdit(this)), m_browse(new QPushButton(tr("Browse…"), this)),
      m_inputSize(new QSpinBox(this)), m_resize(new QComboBox(this)), m_epochs(new QSpinBox(this)),
      m_seed(new QLineEdit(this)), m_device(new QComboBox(this)),
      m_augmentation(new QCheckBox(tr("vary the training images"), this)),
      m_headRate(new QLineEdit(this)), m_blockRate(new QLineEdit(this)),
      m_outlook(new QLabel(this)), m_train(new QPushButton(tr("Train"), this))
{
    setObjectName(u"planForm"_s);
    makeFields();
    makeLayout();
    setPlan(TrainPlan());
    recallWeights();

    connect(m_architecture, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_filling)
            recallWeights();
        onChanged();
    });
    for (QComboBox *box : {m_set, m_start, m_resize, m_device})
        connect(box, &QComboBox::currentIndexChanged, this, &PlanForm::onChanged);
    for (QSpinBox *box : {m_inputSize, m_epochs})
        connect(box, &QSpinBox::valueChanged, this, &PlanForm::onChanged);
    for (QLineEdit *edit : {m_weights, m_seed, m_headRate, m_blockRate})
        connect(edit, &QLineEdit::textChanged, this, &PlanForm::onChanged);
    connect(m_augmentation, &QCheckBox::toggled, this, &PlanForm::onChanged);
    connect(m_browse, &QPushButton::clicked, this, &PlanForm::browse);
    connect(m_train, &QPushButton::clicked, this, &PlanForm::trainRequested);
}

void PlanForm::makeFields()
{
    m_set->setObjectName(u"planSet"_s);
    m_set->setToolTip(tr("The frozen set that is learnt from and scored on"));
    m_architecture->setObjectName(u"planArchitecture"_s);
    m_architecture->setToolTip(tr("The network"));
    for (const auto architecture :
         {Architecture::MobileNetV2, Architecture::ResNet50, Architecture::EfficientNetB3})
        m_architecture->addItem(architectureName(architecture), static_cast<int>(architecture));
    m_start->setObjectName(u"planStart"_s);
    m_start->addItem(tr("an ImageNet weights file"));
    m_start->addItem(tr("nothing: from scratch"));
    m_start->setToolTip(
        tr("Fine-tune a network that knows photographs, or begin with random numbers"));
    m_weights->setObjectName(u"planWeights"_s);
    m_weights->setPlaceholderText(tr(".safetensors or .pth of this network"));
    m_weights->setToolTip(tr("A weights file of torchvision or timm; the last one is remembered"));
    m_browse->setObjectName(u"planBrowse"_s);
    m_browse->setToolTip(tr("Choose the weights file"));
    m_inputSize->setObjectName(u"planInputSize"_s);
    m_inputSize->setRange(32, 1024);
    m_inputSize->setSuffix(tr(" px"));
    m_inputSize->setToolTip(
        tr("Images are resized to a square of this side; time grows with its square"));
    m_resize->setObjectName(u"planResize"_s);
    m_resize->addItem(tr("stretch to the square (nearest)"),
                      static_cast<int>(ResizePolicy::Nearest));
    m_resize->addItem(tr("fit whole, pad the rest"), static_cast<int>(ResizePolicy::FitPad));
    m_resize->addItem(tr("fill, crop the rest"), static_cast<int>(ResizePolicy::CoverCrop));
    for (QComboBox *box : {m_set, m_architecture, m_start, m_resize, m_device}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
    }
    m_resize->setToolTip(tr("How images that are not square become square"));
    m_epochs->setObjectName(u"planEpochs"_s);
    m_epochs->setRange(1, 1000);
    m_epochs->setToolTip(tr("After so many epochs the next deeper block of layers is unfrozen"));
    m_seed->setObjectName(u"planSeed"_s);
    m_seed->setValidator(
        new QRegularExpressionValidator(QRegularExpression(u"\\d{1,19}"_s), m_seed));
    m_seed->setToolTip(tr("The same seed and plan give the same numbers again (CPU)"));
    m_device->setObjectName(u"planDevice"_s);
    m_device->addItem(tr("auto"), u"auto"_s);
    m_device->addItem(tr("CPU"), u"cpu"_s);
    m_device->setToolTip(tr("Where it runs; auto takes the first GPU, else the CPU"));
    m_augmentation->setObjectName(u"planAugmentation"_s);
    m_augmentation->setToolTip(
        tr("Training images are turned, flipped, zoomed, shifted and shaded at random; "
           "test images never"));
    m_headRate->setObjectName(u"planHeadRate"_s);
    m_headRate->setToolTip(tr("Learning rate of the new last layer"));
    m_blockRate->setObjectName(u"planBlockRate"_s);
    m_blockRate->setToolTip(tr("Learning rate of the unfrozen blocks below it"));
    m_outlook->setObjectName(u"planOutlook"_s);
    m_outlook->setWordWrap(true);
    m_outlook->setTextFormat(Qt::PlainText);
    m_train->setObjectName(u"trainButton"_s);
    m_train->setShortcut(QKeySequence(u"Ctrl+Return"_s));
    m_train->setToolTip(tr("Starts the run in the background (Ctrl+Enter)"));
    m_train->setEnabled(false);
}

QLabel *PlanForm::addWarning(QFormLayout *form, const QString &name)
{
    auto *label = new QLabel(this);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->hide();
    form->addRow(QString(), label);
    return label;
}

void PlanForm::makeLayout()
{
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Frozen &set"), m_set);
    m_setWarning = addWarning(form, u"planSetWarning"_s);
    form->addRow(tr("&Network"), m_architecture);
    form->addRow(tr("Start fr&om"), m_start);
    auto *weights = new QHBoxLayout;
    weights->addWidget(m_weights, 1);
    weights->addWidget(m_browse);
    auto *weightsLabel = new QLabel(tr("&Weights"), this);
    weightsLabel->setBuddy(m_weights);
    form->addRow(weightsLabel, weights);
    m_weightsWarning = addWarning(form, u"planWeightsWarning"_s);
    form->addRow(tr("&Input size"), m_inputSize);
    form->addRow(tr("Resi&ze"), m_resize);
    form->addRow(tr("&Epochs per block"), m_epochs);
    form->addRow(tr("See&d"), m_seed);
    form->addRow(tr("Devi&ce"), m_device);
    m_deviceWarning = addWarning(form, u"planDeviceWarning"_s);
    form->addRow(tr("Augmentation"), m_augmentation);
    form->addRow(tr("R&ate, head"), m_headRate);
    form->addRow(tr("Rate, &blocks"), m_blockRate);
    m_rateWarning = addWarning(form, u"planRateWarning"_s);

    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addSpacing(8);
    layout->addWidget(m_outlook);
    layout->addWidget(m_train);
    layout->addStretch();
}

void PlanForm::setSets(const std::vector<FrozenSetSummary> &sets)
{
    const FrozenSetId before(m_set->currentData().toLongLong());
    {
        const QSignalBlocker blocker(m_set);
        m_set->clear();
        for (const FrozenSetSummary &set : sets) {
            m_set->addItem(set.name, set.id.value);
            m_set->setItemData(m_set->count() - 1, set.hash, Qt::ToolTipRole);
        }
        choose(m_set, before.value);
    }
    onChanged();
}

void PlanForm::chooseSet(FrozenSetId id)
{
    choose(m_set, id.value);
}

TrainPlan PlanForm::plan() const
{
    TrainPlan plan = m_base;
    plan.stages.back().set = FrozenSetId(m_set->currentData().toLongLong());
    plan.architecture = static_cast<Architecture>(m_architecture->currentData().toInt());
    plan.weights =
        m_start->currentIndex() == kFromScratch ? QString() : m_weights->text().trimmed();
    plan.inputSize = m_inputSize->value();
    plan.stages.back().resize = static_cast<ResizePolicy>(m_resize->currentData().toInt());
    plan.stages.back().epochsPerBlock = m_epochs->value();
    plan.seed = m_seed->text().toULongLong();
    plan.device = m_device->currentData().toString();
    plan.stages.back().augmentation.enabled = m_augmentation->isChecked();
    // What is no number becomes 0, which the plan refuses.
    plan.stages.back().headRate = m_headRate->text().toDouble();
    plan.stages.back().blockRate = m_blockRate->text().toDouble();
    return plan;
}

void PlanForm::setPlan(const TrainPlan &plan)
{
    m_filling = true;
    m_base = plan;
    choose(m_set, plan.stages.back().set.value);
    choose(m_architecture, static_cast<int>(plan.architecture));
    m_start->setCurrentIndex(
        plan.weights.isEmpty() && plan.stages.back().set.isValid() ? kFromScratch : kFromFile);
    if (!plan.weights.isEmpty())
        m_weights->setText(plan.weights);
    m_inputSize->setValue(plan.inputSize);
    choose(m_resize, static_cast<int>(plan.stages.back().resize));
    m_epochs->setValue(plan.stages.back().epochsPerBlock);
    m_seed->setText(QString::number(plan.seed));
    if (m_device->findData(plan.device) < 0)
        m_device->addItem(plan.device, plan.device);
    choose(m_device, plan.device);
    m_augmentation->setChecked(plan.stages.back().augmentation.enabled);
    m_headRate->setText(QString::number(plan.stages.back().headRate));
    m_blockRate->setText(QString::number(plan.stages.back().blockRate));
    m_filling = false;
    onChanged();
}

void PlanForm::recallWeights()
{
    const auto architecture = static_cast<Architecture>(m_architecture->currentData().toInt());
    m_weights->setText(QSettings().value(weightsKey(architecture)).toString());
}

void PlanForm::rememberWeights() const
{
    const TrainPlan current = plan();
    if (!current.weights.isEmpty())
        QSettings().setValue(weightsKey(current.architecture), current.weights);
}

void PlanForm::browse()
{
    const QString file = m_prompts.openFile(
        this, tr("Weights file"), tr("Weights (*.safetensors *.pth *.pt *.bin);;All files (*)"));
    if (!file.isEmpty())
        m_weights->setText(file);
}

void PlanForm::onChanged()
{
    if (m_filling)
        return;
    const bool fromFile = m_start->currentIndex() == kFromFile;
    m_weights->setEnabled(fromFile);
    m_browse->setEnabled(fromFile);
    m_train->setEnabled(false);
    Q_EMIT changed();
}

void PlanForm::setDevices(const PlanOutlook &outlook)
{
    const QSignalBlocker blocker(m_device);
    for (const Device &device : outlook.devices) {
        const int index = m_device->findData(device.key);
        if (index < 0)
            m_device->addItem(device.name, device.key);
        else
            m_device->setItemText(index, device.name);
    }
}

QString PlanForm::setWarningText(const PlanOutlook &outlook) const
{
    if (!outlook.setError.isEmpty())
        return outlook.setError;
    if (!outlook.facts)
        return tr("No set is frozen yet: make one on the Datasets page, under Splits.");
    QStringList lines;
    QStringList few;
    QStringList unlearnt;
    QStringList unscored;
    for (const SetWarning &warning : setWarnings(*outlook.facts)) {
        const QString name =
            warning.classIndex < 0
                ? QString()
                : outlook.facts->classes[static_cast<size_t>(warning.classIndex)].key;
        switch (warning.kind) {
        case SetWarning::Kind::NoTestImages:
            lines.append(tr("The set has no test images: the run will have no scores."));
            break;
        case SetWarning::Kind::NoTrainingImages:
            if (name.isEmpty())
                lines.append(tr("The set has no training images."));
            else
                unlearnt.append(name);
            break;
        case SetWarning::Kind::FewTrainingImages:
            few.append(u"%1 %2"_s.arg(name).arg(warning.images));
            break;
        case SetWarning::Kind::ClassWithoutTestImages:
            unscored.append(name);
            break;
        }
    }
    if (!unlearnt.isEmpty())
        lines.append(tr("No training images, cannot be learnt: %1.").arg(unlearnt.join(u", "_s)));
    if (!few.isEmpty())
        lines.append(tr("Few training images: %1.").arg(few.join(u", "_s)));
    if (!unscored.isEmpty())
        lines.append(tr("No test images, will have no score: %1.").arg(unscored.join(u", "_s)));
    return lines.join(u' ');
}

void PlanForm::setOutlook(const PlanOutlook &outlook)
{
    setDevices(outlook);
    const TrainPlan current = plan();
    const bool fromFile = m_start->currentIndex() == kFromFile;
    QString weightsWarning;
    if (fromFile && current.weights.isEmpty())
        weightsWarning = tr("Choose a weights file, or start from scratch.");
    else if (fromFile && !QFileInfo(current.weights).isFile())
        weightsWarning = tr("There is no file %1.").arg(current.weights);
    warn(m_setWarning, setWarningText(outlook));
    warn(m_weightsWarning, weightsWarning);
    warn(m_deviceWarning, outlook.deviceError);
    const auto valid = current.validate();
    warn(m_rateWarning, valid ? QString() : valid.error().message);

    const QLocale locale;
    if (outlook.estimate) {
        const PlanEstimate &e = *outlook.estimate;
        m_outlook->setText(
            tr("This plan sees %1 training images of %2 classes in batches of %3: %4 steps an "
               "epoch, %5 epochs. About %6 on %7.")
                .arg(locale.toString(e.trainImages), locale.toString(e.classes),
                     locale.toString(e.batchSize), locale.toString(e.stepsPerEpoch),
                     locale.toString(e.epochs), durationText(e.seconds),
                     outlook.device ? outlook.device->name : QString()));
    } else {
        m_outlook->clear();
    }
    m_train->setEnabled(outlook.estimate && outlook.facts && outlook.facts->train > 0 &&
                        weightsWarning.isEmpty());
}

} // namespace lesiondesk
