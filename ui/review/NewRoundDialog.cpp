// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/NewRoundDialog.h"

#include "ui/review/ReadingHeader.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

NewRoundDialog::NewRoundDialog(const QString &suggestedName, const QString &reader,
                               const ImageSet &offered, const std::vector<RoundSource> &sources,
                               QWidget *parent)
    : QDialog(parent), m_sources(sources), m_hasOffer(!offered.ids.empty()),
      m_name(new QLineEdit(suggestedName, this)),
      m_validating(new QRadioButton(modeMeaning(RoundMode::Validating), this)),
      m_blind(new QRadioButton(modeMeaning(RoundMode::Blind), this)), m_source(new QComboBox(this)),
      m_reader(new QLineEdit(reader, this)), m_problem(new QLabel(this))
{
    setObjectName(u"newRoundDialog"_s);
    setWindowTitle(tr("New round"));
    m_name->setObjectName(u"roundName"_s);
    m_name->setToolTip(tr("Shown while reading: in a blind round it should not tell the labels"));
    m_validating->setObjectName(u"modeValidating"_s);
    m_validating->setToolTip(m_validating->text());
    m_validating->setMinimumHeight(32);
    m_blind->setObjectName(u"modeBlind"_s);
    m_blind->setToolTip(m_blind->text());
    m_blind->setMinimumHeight(32);
    m_validating->setChecked(true);
    m_source->setObjectName(u"roundSource"_s);
    m_source->setToolTip(tr("Which images are read"));
    m_reader->setObjectName(u"roundReader"_s);
    m_reader->setToolTip(tr("Who reads: stored with every reading"));
    m_problem->setObjectName(u"roundProblem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setStyleSheet(u"color: #D55E00; font-weight: bold"_s);
    m_problem->hide();

    if (m_hasOffer)
        m_source->addItem(tr("%1 (%n images)", nullptr, static_cast<int>(offered.ids.size()))
                              .arg(offered.caption.isEmpty() ? tr("Sent here") : offered.caption));
    for (const RoundSource &source : m_sources) {
        const QString what = !source.set.isValid()            ? tr("dataset %1, all images")
                             : source.part == Partition::Test ? tr("frozen set %1, test part")
                                                              : tr("frozen set %1, training part");
        m_source->addItem(tr("%1 (%n images)", nullptr, source.images).arg(what.arg(source.name)));
    }

    auto *buttons = new QDialogButtonBox(this);
    m_make = buttons->addButton(tr("Make round"), QDialogButtonBox::AcceptRole);
    m_make->setObjectName(u"makeRound"_s);
    m_make->setToolTip(tr("Make the round and begin to read (Enter)"));
    m_make->setDefault(true);
    QPushButton *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(u"cancelRound"_s);
    cancel->setToolTip(tr("Make no round (Esc)"));

    auto *form = new QFormLayout(this);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("Kind"), m_validating);
    form->addRow(QString(), m_blind);
    form->addRow(tr("&Images"), m_source);
    form->addRow(tr("Your ini&tials"), m_reader);
    form->addRow(m_problem);
    form->addRow(buttons);

    connect(buttons, &QDialogButtonBox::accepted, this, &NewRoundDialog::makeRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, &NewRoundDialog::updateMake);
    connect(m_reader, &QLineEdit::textChanged, this, &NewRoundDialog::updateMake);
    if (m_source->count() == 0)
        showProblem(tr("The project has no images yet: import some first."));
    if (reader.isEmpty())
        m_reader->setFocus();
    updateMake();
}

QString NewRoundDialog::name() const
{
    return m_name->text().trimmed();
}

RoundMode NewRoundDialog::mode() const
{
    return m_blind->isChecked() ? RoundMode::Blind : RoundMode::Validating;
}

QString NewRoundDialog::reader() const
{
    return m_reader->text().trimmed();
}

std::optional<RoundSource> NewRoundDialog::source() const
{
    const int position = m_source->currentIndex() - (m_hasOffer ? 1 : 0);
    if (position < 0)
        return std::nullopt;
    return m_sources[static_cast<size_t>(position)];
}

void NewRoundDialog::showProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->show();
}

void NewRoundDialog::updateMake()
{
    m_make->setEnabled(!name().isEmpty() && !reader().isEmpty() && m_source->count() > 0);
}

} // namespace lesiondesk
