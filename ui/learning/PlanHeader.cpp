// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learning/PlanHeader.h"

#include "ui/learning/DevicesDialog.h"
#include "ui/learning/RunText.h"
#include "ui/learning/WeightsDialog.h"
#include "ui/shell/Prompts.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QSettings>
#include <QSignalBlocker>
#include <QSpinBox>

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

void choose(QComboBox *box, const QVariant &data, const QString &text)
{
    if (box->findData(data) < 0)
        box->addItem(text, data);
    box->setCurrentIndex(box->findData(data));
}

} // namespace

PlanHeader::PlanHeader(Prompts &prompts, QWidget *parent)
    : QWidget(parent), m_prompts(prompts), m_strategy(new QComboBox(this)),
      m_architecture(new QComboBox(this)), m_start(new QComboBox(this)),
      m_weights(new QLineEdit(this)), m_browse(new QPushButton(tr("Browse…"), this)),
      m_known(new QPushButton(tr("Known…"), this)), m_inputSize(new QSpinBox(this)),
      m_seed(new QLineEdit(this)), m_device(new QComboBox(this)),
      m_devices(new QPushButton(tr("Devices…"), this)), m_precision(new QComboBox(this))
{
    setObjectName(u"planHeader"_s);
    makeFields();
    makeLayout();
    setPlan(TrainPlan());
    recallWeights();
    connect(m_architecture, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_filling)
            recallWeights();
        onChanged();
    });
    for (QComboBox *box : {m_strategy, m_start, m_device, m_precision})
        connect(box, &QComboBox::currentIndexChanged, this, &PlanHeader::onChanged);
    connect(m_inputSize, &QSpinBox::valueChanged, this, &PlanHeader::onChanged);
    for (QLineEdit *edit : {m_weights, m_seed})
        connect(edit, &QLineEdit::textChanged, this, &PlanHeader::onChanged);
    connect(m_browse, &QPushButton::clicked, this, &PlanHeader::browse);
    connect(m_known, &QPushButton::clicked, this, &PlanHeader::showKnownWeights);
    connect(m_devices, &QPushButton::clicked, this, [this] { DevicesDialog::openOver(this); });
}

void PlanHeader::makeFields()
{
    m_strategy->setObjectName(u"planStrategy"_s);
    m_strategy->setToolTip(
        tr("The line of the tables that the run belongs to; a template sets it"));
    m_strategy->addItem(tr("none"), QString());
    for (const QString &key : {u"o"_s, u"x"_s, u"a"_s, u"b"_s, u"c"_s})
        m_strategy->addItem(key, key);
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
    m_known->setObjectName(u"knownWeights"_s);
    m_known->setToolTip(tr("Weights files that the program knows, and what a file really is"));
    m_inputSize->setObjectName(u"planInputSize"_s);
    m_inputSize->setRange(32, 1024);
    m_inputSize->setSuffix(tr(" px"));
    m_inputSize->setToolTip(
        tr("Images are resized to a square of this side; time grows with its square"));
    m_seed->setObjectName(u"planSeed"_s);
    m_seed->setValidator(
        new QRegularExpressionValidator(QRegularExpression(u"\\d{1,19}"_s), m_seed));
    m_seed->setToolTip(tr("The same seed and plan give the same numbers again (CPU)"));
    m_device->setObjectName(u"planDevice"_s);
    m_device->addItem(tr("auto"), u"auto"_s);
    m_device->addItem(tr("CPU"), u"cpu"_s);
    m_device->setToolTip(tr("Where it runs; auto takes the first GPU, else the CPU"));
    m_devices->setObjectName(u"aboutDevices"_s);
    m_devices->setToolTip(tr("What this computer can train on, and why not on the rest"));
    m_precision->setObjectName(u"planPrecision"_s);
    m_precision->addItem(tr("fp32: all in 32 bits"), static_cast<int>(Precision::Float32));
    m_precision->addItem(tr("bf16: products in 16 bits"), static_cast<int>(Precision::BFloat16));
    m_precision->setToolTip(
        tr("bf16 multiplies with bfloat16 and adds in 32 bits: faster where the device can do it, "
           "and with slightly other numbers"));
    for (QComboBox *box : {m_strategy, m_architecture, m_start, m_device, m_precision}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(box == m_strategy ? 4 : 9);
    }
}

void PlanHeader::makeLayout()
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_notes = std::make_unique<FieldNotes>(form, this);
    form->addRow(tr("Start fr&om"), m_start);
    auto *weights = new QHBoxLayout;
    weights->addWidget(m_weights, 1);
    weights->addWidget(m_browse);
    weights->addWidget(m_known);
    auto *weightsLabel = new QLabel(tr("&Weights"), this);
    weightsLabel->setBuddy(m_weights);
    form->addRow(weightsLabel, weights);
    m_notes->addLine(u"planWeightsWarning"_s, {u"weights"_s});
    const auto addPair = [&](const QString &text, QWidget *first, QWidget *second) {
        auto *label = new QLabel(text, this);
        label->setBuddy(first);
        auto *row = new QHBoxLayout;
        row->addWidget(first, 2);
        row->addWidget(second, 1);
        form->addRow(label, row);
    };
    addPair(tr("&Network, size"), m_architecture, m_inputSize);
    m_notes->addLine(u"planInputWarning"_s, {u"architecture"_s, u"inputSize"_s});
    addPair(tr("See&d, strategy"), m_seed, m_strategy);
    addPair(tr("Devi&ce"), m_device, m_devices);
    m_notes->addLine(u"planDeviceWarning"_s, {u"device"_s});
    form->addRow(tr("&Precision"), m_precision);
    m_notes->addLine(u"planPrecisionWarning"_s, {u"precision"_s});
}

void PlanHeader::setPlan(const TrainPlan &plan)
{
    m_filling = true;
    choose(m_strategy, plan.strategy, plan.strategy);
    choose(m_architecture, static_cast<int>(plan.architecture), {});
    m_start->setCurrentIndex(plan.weights.isEmpty() && plan.targetSet().isValid() ? kFromScratch
                                                                                  : kFromFile);
    if (!plan.weights.isEmpty())
        m_weights->setText(plan.weights);
    m_inputSize->setValue(plan.inputSize);
    m_seed->setText(QString::number(plan.seed));
    choose(m_device, plan.device, plan.device);
    choose(m_precision, static_cast<int>(plan.precision), {});
    m_filling = false;
    onChanged();
}

void PlanHeader::startFromFile()
{
    m_start->setCurrentIndex(kFromFile);
}

TrainPlan PlanHeader::over(TrainPlan plan) const
{
    plan.strategy = m_strategy->currentData().toString();
    plan.architecture = static_cast<Architecture>(m_architecture->currentData().toInt());
    plan.weights =
        m_start->currentIndex() == kFromScratch ? QString() : m_weights->text().trimmed();
    plan.inputSize = m_inputSize->value();
    plan.seed = m_seed->text().toULongLong();
    plan.device = m_device->currentData().toString();
    plan.precision = static_cast<Precision>(m_precision->currentData().toInt());
    return plan;
}

bool PlanHeader::isComplete() const
{
    return m_start->currentIndex() == kFromScratch || !m_weights->text().trimmed().isEmpty();
}

void PlanHeader::setDevices(const std::vector<Device> &devices)
{
    const QSignalBlocker blocker(m_device);
    for (const Device &device : devices) {
        const int index = m_device->findData(device.key);
        if (index < 0)
            m_device->addItem(device.name, device.key);
        else
            m_device->setItemText(index, device.name);
    }
}

void PlanHeader::showNotes(std::vector<PlanProblem> notes)
{
    if (!isComplete())
        notes.push_back({u"weights"_s, tr("Choose a weights file, or start from scratch.")});
    m_notes->show(notes);
}

void PlanHeader::recallWeights()
{
    const auto architecture = static_cast<Architecture>(m_architecture->currentData().toInt());
    m_weights->setText(QSettings().value(weightsKey(architecture)).toString());
}

void PlanHeader::rememberWeights() const
{
    const TrainPlan current = over({});
    if (!current.weights.isEmpty())
        QSettings().setValue(weightsKey(current.architecture), current.weights);
}

void PlanHeader::browse()
{
    const QString file = m_prompts.openFile(
        this, tr("Weights file"), tr("Weights (*.safetensors *.pth *.pt *.bin);;All files (*)"));
    if (!file.isEmpty())
        m_weights->setText(file);
}

void PlanHeader::showKnownWeights()
{
    auto *dialog = new WeightsDialog(m_prompts, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &WeightsDialog::useRequested, this, [this](const QString &path) {
        startFromFile();
        m_weights->setText(path);
    });
    dialog->open();
}

void PlanHeader::onChanged()
{
    if (m_filling)
        return;
    const bool fromFile = m_start->currentIndex() == kFromFile;
    m_weights->setEnabled(fromFile);
    m_browse->setEnabled(fromFile);
    Q_EMIT changed();
}

} // namespace lesiondesk
