<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>PlanText</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 epochs in %n stage(s), about %2 on %3, up to %4 of memory.</source>
        <translation>
            <numerusform>%1 epochs in %n stage, about %2 on %3, up to %4 of memory.</numerusform>
            <numerusform>%1 epochs in %n stages, about %2 on %3, up to %4 of memory.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::CaseStrip</name>
    <message numerus="yes">
        <source>%n other image(s) of this case:</source>
        <translation>
            <numerusform>%n other image of this case:</numerusform>
            <numerusform>%n other images of this case:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::CasesPage</name>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n image(s)</source>
        <translation>
            <numerusform>%1 of %n image</numerusform>
            <numerusform>%1 of %n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::ClassBars</name>
    <message numerus="yes">
        <source>%1 found: %n image(s) of this class were recognised</source>
        <translation>
            <numerusform>%1 found: %n image of this class was recognised</numerusform>
            <numerusform>%1 found: %n images of this class were recognised</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 missed: %n image(s) of this class were predicted as another</source>
        <translation>
            <numerusform>%1 missed: %n image of this class was predicted as another</numerusform>
            <numerusform>%1 missed: %n images of this class were predicted as another</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>False alarms of %1: %n image(s) of other classes were predicted as %1</source>
        <translation>
            <numerusform>False alarms of %1: %n image of other classes was predicted as %1</numerusform>
            <numerusform>False alarms of %1: %n images of other classes were predicted as %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n image(s)</source>
        <translation>
            <numerusform>%1: %n image</numerusform>
            <numerusform>%1: %n images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::ClassTableModel</name>
    <message numerus="yes">
        <source>%1 - %n image(s)</source>
        <translation>
            <numerusform>%1 - %n image</numerusform>
            <numerusform>%1 - %n images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::CompareGallery</name>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n to review</source>
        <translation>
            <numerusform>Send %n to review</numerusform>
            <numerusform>Send %n to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n in Cases</source>
        <translation>
            <numerusform>Show %n in Cases</numerusform>
            <numerusform>Show %n in Cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::ComparePlansDialog</name>
    <message numerus="yes">
        <source>The plans differ in %n field(s).</source>
        <translation>
            <numerusform>The plans differ in %n field.</numerusform>
            <numerusform>The plans differ in %n fields.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::CompareTables</name>
    <message numerus="yes">
        <source>%n seed(s) of a plan: runs %1</source>
        <translation>
            <numerusform>%n seed of a plan: run %1</numerusform>
            <numerusform>%n seeds of a plan: runs %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::CompareWords</name>
    <message numerus="yes">
        <source>A counts with recorded labels, B with validated ones: they differ for %n image(s).</source>
        <translation>
            <numerusform>A counts with recorded labels, B with validated ones: they differ for %n image.</numerusform>
            <numerusform>A counts with recorded labels, B with validated ones: they differ for %n images.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::ConfidencePanel</name>
    <message numerus="yes">
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::ConfusionMatrixView</name>
    <message numerus="yes">
        <source>%1: %n image(s) truly are</source>
        <translation>
            <numerusform>%1: %n image truly is</numerusform>
            <numerusform>%1: %n images truly are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n image(s) were predicted</source>
        <translation>
            <numerusform>%1: %n image was predicted</numerusform>
            <numerusform>%1: %n images were predicted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n image(s)</source>
        <translation>
            <numerusform>The only image</numerusform>
            <numerusform>All %n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s): true “%1”, predicted “%2”. They count in no figure.</source>
        <translation>
            <numerusform>%n image: true “%1”, predicted “%2”. It counts in no figure.</numerusform>
            <numerusform>%n images: true “%1”, predicted “%2”. They count in no figure.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) truly of class %1 were recognised (%2 of %1)</source>
        <translation>
            <numerusform>%n image truly of class %1 was recognised (%2 of %1)</numerusform>
            <numerusform>%n images truly of class %1 were recognised (%2 of %1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) are truly %1 and were predicted %2 (%3 of %1)</source>
        <translation>
            <numerusform>%n image is truly %1 and was predicted %2 (%3 of %1)</numerusform>
            <numerusform>%n images are truly %1 and were predicted %2 (%3 of %1)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::ContentsPanel</name>
    <message numerus="yes">
        <source>%1: %n image(s)</source>
        <translation>
            <numerusform>%1: %n image</numerusform>
            <numerusform>%1: %n images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::CurveWords</name>
    <message numerus="yes">
        <source>Only %Ln image(s) to find: too few to set a threshold by.</source>
        <translation>
            <numerusform>Only %Ln image to find: too few to set a threshold by.</numerusform>
            <numerusform>Only %Ln images to find: too few to set a threshold by.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %Ln image(s) shown is truly %1: there is nothing to find, so sensitivity and both curves are undefined. Choose another class, or let more images through the filter.</source>
        <translation>
            <numerusform>The %Ln image shown is not truly %1: there is nothing to find, so sensitivity and both curves are undefined. Choose another class, or let more images through the filter.</numerusform>
            <numerusform>None of the %Ln images shown is truly %1: there is nothing to find, so sensitivity and both curves are undefined. Choose another class, or let more images through the filter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln image(s) shown are truly %1: there is nothing to tell them from, so false alarms and both curves are undefined. Choose another class, or let more images through the filter.</source>
        <translation>
            <numerusform>The %Ln image shown is truly %1: there is nothing to tell it from, so false alarms and both curves are undefined. Choose another class, or let more images through the filter.</numerusform>
            <numerusform>All %Ln images shown are truly %1: there is nothing to tell them from, so false alarms and both curves are undefined. Choose another class, or let more images through the filter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::CurvesPanel</name>
    <message numerus="yes">
        <source>%1 (%Ln image(s))</source>
        <translation>
            <numerusform>%1 (%Ln image)</numerusform>
            <numerusform>%1 (%Ln images)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::DatasetsPage</name>
    <message numerus="yes">
        <source>%1: %n image(s)</source>
        <translation>
            <numerusform>%1: %n image</numerusform>
            <numerusform>%1: %n images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::ErrorsPage</name>
    <message numerus="yes">
        <source>%n image(s) have a validated label, the others count as recorded.</source>
        <translation>
            <numerusform>%n image has a validated label, the others count as recorded.</numerusform>
            <numerusform>%n images have a validated label, the others count as recorded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) are left out: their validated label is not a class of this run.</source>
        <translation>
            <numerusform>%n image is left out: its validated label is not a class of this run.</numerusform>
            <numerusform>%n images are left out: their validated label is not a class of this run.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) have no answer, or one that is no class: the matrix shows them apart, they count in no figure.</source>
        <translation>
            <numerusform>%n image has no answer, or one that is no class: the matrix shows it apart, it counts in no figure.</numerusform>
            <numerusform>%n images have no answer, or one that is no class: the matrix shows them apart, they count in no figure.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::EvalGallery</name>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n to review</source>
        <translation>
            <numerusform>Send %n to review</numerusform>
            <numerusform>Send %n to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n in Cases</source>
        <translation>
            <numerusform>Show %n in Cases</numerusform>
            <numerusform>Show %n in Cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::FilterButton</name>
    <message numerus="yes">
        <source>Images: by %n fact(s) ▾</source>
        <translation>
            <numerusform>Images: by %n fact ▾</numerusform>
            <numerusform>Images: by %n facts ▾</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::FindingsModel</name>
    <message numerus="yes">
        <source>%1: %n training image(s) are %2, %3 of them. Click shows them.</source>
        <translation>
            <numerusform>%1: %n training image is %2, %3 of them. Click shows it.</numerusform>
            <numerusform>%1: %n training images are %2, %3 of them. Click shows them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n test image(s) are %2, %3 of them. Click shows them.</source>
        <translation>
            <numerusform>%1: %n test image is %2, %3 of them. Click shows it.</numerusform>
            <numerusform>%1: %n test images are %2, %3 of them. Click shows them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::FindingsPanel</name>
    <message numerus="yes">
        <source>▲ %n class(es) photographed differently in training and test, more than by chance.</source>
        <translation>
            <numerusform>▲ %n class photographed differently in training and test, more than by chance.</numerusform>
            <numerusform>▲ %n classes photographed differently in training and test, more than by chance.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::ImportDialog</name>
    <message numerus="yes">
        <source>%n image(s) imported.</source>
        <translation>
            <numerusform>%n image imported.</numerusform>
            <numerusform>%n images imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) would be imported.</source>
        <translation>
            <numerusform>%n image would be imported.</numerusform>
            <numerusform>%n images would be imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) rejected.</source>
        <translation>
            <numerusform>%n row rejected.</numerusform>
            <numerusform>%n rows rejected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::ImportForm</name>
    <message numerus="yes">
        <source>%1 · %n test image(s)</source>
        <translation>
            <numerusform>%1 · %n test image</numerusform>
            <numerusform>%1 · %n test images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::JobStrip</name>
    <message numerus="yes">
        <source> · %n more waiting</source>
        <translation>
            <numerusform> · %n more waiting</numerusform>
            <numerusform> · %n more waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::MappingPanel</name>
    <message numerus="yes">
        <source>%1 - %n image(s), %2</source>
        <translation>
            <numerusform>%1 - %n image, %2</numerusform>
            <numerusform>%1 - %n images, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) were left out, as their pictures cannot be used.</source>
        <translation>
            <numerusform>%n image was left out, as its picture cannot be used.</numerusform>
            <numerusform>%n images were left out, as their pictures cannot be used.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::MergeView</name>
    <message numerus="yes">
        <source>%n image(s) of another modality</source>
        <translation>
            <numerusform>%n image of another modality</numerusform>
            <numerusform>%n images of another modality</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) without a label</source>
        <translation>
            <numerusform>%n image without a label</numerusform>
            <numerusform>%n images without a label</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) that are test images themselves</source>
        <translation>
            <numerusform>%n image that is a test image itself</numerusform>
            <numerusform>%n images that are test images themselves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test image(s) look like added images.</source>
        <translation>
            <numerusform>%n test image looks like added images.</numerusform>
            <numerusform>%n test images look like added images.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) whose pictures cannot be used</source>
        <translation>
            <numerusform>%n image whose picture cannot be used</numerusform>
            <numerusform>%n images whose pictures cannot be used</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are still to be prepared: merging does so first.</source>
        <translation>
            <numerusform>%n picture is still to be prepared: merging does so first.</numerusform>
            <numerusform>%n pictures are still to be prepared: merging does so first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::ModalityTagger</name>
    <message numerus="yes">
        <source>%n image(s) no longer tagged</source>
        <translation>
            <numerusform>%n image no longer tagged</numerusform>
            <numerusform>%n images no longer tagged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) tagged %1</source>
        <translation>
            <numerusform>%n image tagged %1</numerusform>
            <numerusform>%n images tagged %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken back for %n image(s)</source>
        <translation>
            <numerusform>Taken back for %n image</numerusform>
            <numerusform>Taken back for %n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tagging %n image(s)</source>
        <translation>
            <numerusform>Tagging %n image</numerusform>
            <numerusform>Tagging %n images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::NewRoundDialog</name>
    <message numerus="yes">
        <source>%1 (%n images)</source>
        <translation>
            <numerusform>%1 (%n image)</numerusform>
            <numerusform>%1 (%n images)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::NotesPanel</name>
    <message numerus="yes">
        <source>%n image(s) written to %1</source>
        <translation>
            <numerusform>%n image written to %1</numerusform>
            <numerusform>%n images written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::PicturePreparation</name>
    <message numerus="yes">
        <source>%n picture(s) cannot be used.</source>
        <translation>
            <numerusform>%n picture cannot be used.</numerusform>
            <numerusform>%n pictures cannot be used.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are there with another label as well.</source>
        <translation>
            <numerusform>%n picture is there with another label as well.</numerusform>
            <numerusform>%n pictures are there with another label as well.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::PlansPanel</name>
    <message numerus="yes">
        <source>%n field(s) differ</source>
        <translation>
            <numerusform>%n field differs</numerusform>
            <numerusform>%n fields differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::PredictionReport</name>
    <message numerus="yes">
        <source>Run %1, &quot;%2&quot;, was made from %n prediction(s).</source>
        <translation>
            <numerusform>Run %1, &quot;%2&quot;, was made from %n prediction.</numerusform>
            <numerusform>Run %1, &quot;%2&quot;, was made from %n predictions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A run &quot;%1&quot; would be made from %n prediction(s).</source>
        <translation>
            <numerusform>A run &quot;%1&quot; would be made from %n prediction.</numerusform>
            <numerusform>A run &quot;%1&quot; would be made from %n predictions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) rejected.</source>
        <translation>
            <numerusform>%n row rejected.</numerusform>
            <numerusform>%n rows rejected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test image(s) have no prediction.</source>
        <translation>
            <numerusform>%n test image has no prediction.</numerusform>
            <numerusform>%n test images have no prediction.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::ReadingHeader</name>
    <message numerus="yes">
        <source>%n skipped, they come at the end</source>
        <translation>
            <numerusform>%n skipped, it comes at the end</numerusform>
            <numerusform>%n skipped, they come at the end</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::ReviewPage</name>
    <message numerus="yes">
        <source>%n label(s) would change,</source>
        <translation>
            <numerusform>%n label would change,</numerusform>
            <numerusform>%n labels would change,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would be confirmed,</source>
        <translation>
            <numerusform>%n would be confirmed,</numerusform>
            <numerusform>%n would be confirmed,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would stay as recorded, as readers are split or could not judge,</source>
        <translation>
            <numerusform>%n would stay as recorded, as readers are split or could not judge,</numerusform>
            <numerusform>%n would stay as recorded, as readers are split or could not judge,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) have not been read,</source>
        <translation>
            <numerusform>%n image has not been read,</numerusform>
            <numerusform>%n images have not been read,</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) would be tagged anew.</source>
        <translation>
            <numerusform>%n image would be tagged anew.</numerusform>
            <numerusform>%n images would be tagged anew.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::RoundChangesModel</name>
    <message numerus="yes">
        <source>%n reader(s)</source>
        <translation>
            <numerusform>%n reader</numerusform>
            <numerusform>%n readers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::RunNotesBar</name>
    <message numerus="yes">
        <source>Name for %n image(s):</source>
        <translation>
            <numerusform>Name for %n image:</numerusform>
            <numerusform>Name for %n images:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) saved as &quot;%1&quot;</source>
        <translation>
            <numerusform>%n image saved as &quot;%1&quot;</numerusform>
            <numerusform>%n images saved as &quot;%1&quot;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n image(s)</source>
        <translation>
            <numerusform>%1 · %n image</numerusform>
            <numerusform>%1 · %n images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::RunsPanel</name>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them archived</source>
        <translation>
            <numerusform>%n of them archived</numerusform>
            <numerusform>%n of them archived</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::SelectionWords</name>
    <message numerus="yes">
        <source>%n cell(s) of the matrix</source>
        <translation>
            <numerusform>%n cell of the matrix</numerusform>
            <numerusform>%n cells of the matrix</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::SelectionsModel</name>
    <message numerus="yes">
        <source>%1: %n image(s), %2</source>
        <translation>
            <numerusform>%1: %n image, %2</numerusform>
            <numerusform>%1: %n images, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::SlicesModel</name>
    <message numerus="yes">
        <source>%1: %2 of %n image(s) right</source>
        <translation>
            <numerusform>%1: %2 of %n image right</numerusform>
            <numerusform>%1: %2 of %n images right</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::SlicesPanel</name>
    <message numerus="yes">
        <source>%n slice(s)</source>
        <translation>
            <numerusform>%n slice</numerusform>
            <numerusform>%n slices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Gap: to all other images. p: Fisher&apos;s exact test, Holm&apos;s correction over %n slice(s).</source>
        <translation>
            <numerusform>Gap: to all other images. p: Fisher&apos;s exact test, Holm&apos;s correction over %n slice.</numerusform>
            <numerusform>Gap: to all other images. p: Fisher&apos;s exact test, Holm&apos;s correction over %n slices.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::SplitsPanel</name>
    <message numerus="yes">
        <source>%n image(s) without a label stay outside.</source>
        <translation>
            <numerusform>%n image without a label stays outside.</numerusform>
            <numerusform>%n images without a label stay outside.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s) are on both sides.</source>
        <translation>
            <numerusform>%n patient is on both sides.</numerusform>
            <numerusform>%n patients are on both sides.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) are on both sides.</source>
        <translation>
            <numerusform>%n case is on both sides.</numerusform>
            <numerusform>%n cases are on both sides.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are on both sides.</source>
        <translation>
            <numerusform>%n picture is on both sides.</numerusform>
            <numerusform>%n pictures are on both sides.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test picture(s) look like training pictures.</source>
        <translation>
            <numerusform>%n test picture looks like training pictures.</numerusform>
            <numerusform>%n test pictures look like training pictures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The mapping drops %n image(s).</source>
        <translation>
            <numerusform>The mapping drops %n image.</numerusform>
            <numerusform>The mapping drops %n images.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) whose pictures cannot be used stay outside.</source>
        <translation>
            <numerusform>%n image whose picture cannot be used stays outside.</numerusform>
            <numerusform>%n images whose pictures cannot be used stay outside.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are still to be prepared: freezing does so first.</source>
        <translation>
            <numerusform>%n picture is still to be prepared: freezing does so first.</numerusform>
            <numerusform>%n pictures are still to be prepared: freezing does so first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) were left out, as their pictures cannot be used.</source>
        <translation>
            <numerusform>%n image was left out, as its picture cannot be used.</numerusform>
            <numerusform>%n images were left out, as their pictures cannot be used.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::TemperatureBox</name>
    <message numerus="yes">
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The run was trained on %Ln of these image(s) and is surer there than on new ones: the temperature comes out too low. Better take images that it has not seen.</source>
        <translation>
            <numerusform>The run was trained on %Ln of these images and is surer there than on new ones: the temperature comes out too low. Better take images that it has not seen.</numerusform>
            <numerusform>The run was trained on %Ln of these images and is surer there than on new ones: the temperature comes out too low. Better take images that it has not seen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::TrainingPage</name>
    <message numerus="yes">
        <source>%n run(s) archived</source>
        <translation>
            <numerusform>%n run archived</numerusform>
            <numerusform>%n runs archived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) taken out of the archive</source>
        <translation>
            <numerusform>%n run taken out of the archive</numerusform>
            <numerusform>%n runs taken out of the archive</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) deleted</source>
        <translation>
            <numerusform>%n run deleted</numerusform>
            <numerusform>%n runs deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::WeightsModel</name>
    <message numerus="yes">
        <source>%n bytes</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lesiondesk::WorstPanel</name>
    <message numerus="yes">
        <source>%n misclassified image(s)</source>
        <translation>
            <numerusform>%n misclassified image</numerusform>
            <numerusform>%n misclassified images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) written to %1</source>
        <translation>
            <numerusform>%n image written to %1</numerusform>
            <numerusform>%n images written to %1</numerusform>
        </translation>
    </message>
</context>
</TS>
