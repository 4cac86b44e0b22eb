<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_PT" sourcelanguage="en">
<context>
    <name>CasesPage</name>
    <message>
        <source>Reading the catalogue…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n image(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No images yet.

Bring some in with File &gt; Import images (Ctrl+I): PAD-UFES-20, HAM10000, folders named after classes, or a table of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No image matches the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an image to see what is known about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>selected from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
case %2 · patient %3
%4 · %5
%6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move; Shift and Ctrl extend the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open large; Esc goes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look for a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tag as macroscopic, anatomical, dermoscopic, not tagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>images of this case side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>send the selection (or all that is shown) to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the large view: fit, one to one, zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find image, case or patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images could not be tagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order of the images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>image name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size of the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all images again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag as macroscopic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag as anatomical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag as dermoscopic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the tag away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the images of this case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the image large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find image, case or patient</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClassTableModel</name>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all images</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 - %n image(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Click: all images of this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandList</name>
    <message>
        <source>Type what you want to do</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContentsPanel</name>
    <message>
        <source>Images by class and modality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labels as recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labels as validated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count with the labels that came with the data, or with those that closed review rounds have validated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a number, a header or a bar, or press Enter: its images open</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n image(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>artificial, drawn by the program</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DatasetsPage</name>
    <message>
        <source>Datasets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Splits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys, Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move in the table, open the images of the cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+C, Alt+S</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contents, splits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>freeze the split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train on the chosen set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+E, Ctrl+Shift+E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show the set&apos;s test, training images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>review the set&apos;s test images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>artificial</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n image(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is no dataset yet. Import one (Ctrl+I), or look at the sample.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>female</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>male</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>readers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>consensus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>follow-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>histopathology</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 pixels, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the source says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History of the label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no diagnosis</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Show only some of the images by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find image, case or patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every word must occur in the name of the image, case or patient (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No set has been frozen yet: make a split on Datasets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels as recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels as validated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of set “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labels as validated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this filter away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FrozenSetsModel</name>
    <message>
        <source>The same pictures, classes and parts have the same hash in every project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hash</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImageViewer</name>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobList</name>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this list (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobStrip</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All jobs of this session (Ctrl+J)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop this job; what is finished is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source> · %n more waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysOverlay</name>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The project cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesions.lesion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LesionDesk projects (*.lesion)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project cannot be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project (NAME.lesion)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New sample project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample.lesion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing the sample project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample cannot be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LesionDesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (artificial images) - LesionDesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 - LesionDesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go to a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back and forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take back what was done last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find a command by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list of jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>these keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About LesionDesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;h3&gt;LesionDesk %1&lt;/h3&gt;&lt;p&gt;Review, train and look again: a workstation for sets of skin-lesion images.&lt;/p&gt;&lt;p&gt;For research. It gives no diagnosis and is no medical device.&lt;/p&gt;&lt;p&gt;Licence: GPL 3 or later. Uses Qt, OpenCV, LibTorch, SQLite and QCustomPlot.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your initials; they are written beside readings and tags:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A job is still running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has not ended. It is cancelled when you go on; what it has finished is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the job</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Modality</name>
    <message>
        <source>Macroscopic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anatomical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dermoscopic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tagged</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModalityTagger</name>
    <message numerus="yes">
        <source>%n image(s) no longer tagged</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) tagged %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to change: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Taken back for %n image(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tagging %n image(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>artificial
images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project holds pictures that the program drew itself: no patients, no findings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SplitForm</name>
    <message>
        <source>Keep every class near the share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the dataset is kept for testing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stratified by class: rare classes are tested too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>case (lesion)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing: single images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All images of one patient (or case) are on the same side, so that the test does not meet a patient that the training has seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed on the same images gives the same split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as validated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which labels the set holds: those that came with the data, or those that closed review rounds have validated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the set is called; empty: as shown in grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stratify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See&amp;d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SplitPreviewModel</name>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No test image: nothing to score this class on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No training image: nothing to learn this class from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 test images were wished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test images more or less than the wished share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off by</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SplitsPanel</name>
    <message>
        <source>What the split would give</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Freeze this split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stores the split with its hash; it never changes again (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens Training with this set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show test images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images that runs are scored on, in Cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show training images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The images that runs learn from, in Cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review test images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a review round of the test images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a dataset first: then it can be split here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) without a label stay outside.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has no test image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no training image.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s) are on both sides.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) are on both sides.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are on both sides.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test picture(s) look like training pictures.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is on both sides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freezing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The split was not frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The frozen sets cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No set is frozen yet. Training needs one: choose above how to split and press Freeze.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hash %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, macro-F1 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No run has used it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used by: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The frozen set cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: test images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: training images</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartView</name>
    <message>
        <source>LesionDesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review, train and look again: a workstation for sets of skin-lesion images. Everything stays on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder whose name ends in .lesion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty, ready to import your images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Artificial pictures, drawn on the spot, to try everything out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this project</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndoLine</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back what was done last (Ctrl+Z)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;sample project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import images…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Who is reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initials that are written beside readings and tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Datasets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys of this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All &amp;commands…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About LesionDesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lesiondesk::CasesPage</name>
    <message>
        <source>Cases</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lesiondesk::FilterChoices</name>
    <message>
        <source>%1 (artificial)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>macroscopic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>anatomical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dermoscopic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not tagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all images</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Workstation for sets of skin-lesion images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a picture of every page to DIR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open every page and quit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the window: en, pt_PT …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project folder NAME.lesion to open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
